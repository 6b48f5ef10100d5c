#!/usr/bin/env python3
"""The files for other people's CI by the schemas that editors have for them."""

import copy
import json
import re
import unittest

import packages

packages.use()

import fastjsonschema  # noqa: E402
import yaml  # noqa: E402

from support import ROOT, documented  # noqa: E402

SCHEMAS = packages.folder() / "check_jsonschema" / "builtin_schemas" / "vendor"


class Loader(yaml.SafeLoader):
    """As YAML 1.2 has it: `on` is a text."""


Loader.yaml_implicit_resolvers = {sign: [(tag, pattern) for tag, pattern in kinds if tag != "tag:yaml.org,2002:bool"]
                                  for sign, kinds in yaml.SafeLoader.yaml_implicit_resolvers.items()}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))


class SchemaTest(unittest.TestCase):
    def check(self, schema, text, spoil):
        schema = json.loads((SCHEMAS / f"{schema}.json").read_text(encoding="utf-8"))
        valid = fastjsonschema.compile(schema, use_default=False)
        document = yaml.load(text, Loader)
        valid(document)
        # It has teeth.
        spoilt = copy.deepcopy(document)
        spoil(spoilt)
        with self.assertRaises(fastjsonschema.JsonSchemaException):
            valid(spoilt)

    def test_the_action(self):
        self.check("github-actions", (ROOT / "action.yml").read_text(encoding="utf-8"),
                   lambda action: action["runs"]["steps"][0].pop("shell"))

    def test_the_workflows(self):
        for text in (documented(".github/workflows/resume.yml"),
                     (ROOT / "packaging/github/resume.yml").read_text(encoding="utf-8")):
            self.check("github-workflows", text, lambda workflow: workflow["permissions"].update(page="write"))

    def test_the_jobs_for_gitlab(self):
        for text in (documented(".gitlab-ci.yml"),
                     (ROOT / "packaging/gitlab/resumec.gitlab-ci.yml").read_text(encoding="utf-8")):
            self.check("gitlab-ci", text, lambda jobs: jobs.update(pages={"script": {"a": 1}}))


if __name__ == "__main__":
    unittest.main()
