#include "decode/fields/starters.h"

namespace resumec::decode {
namespace {

constexpr std::string_view kEngineer = R"(
  label: Software Engineer
  email: you@example.org
  # Quotes keep the plus and the spaces as they are.
  phone: "+44 20 7946 0958"
  url: https://example.org
  location: London, United Kingdom
  # `>-` joins the lines below it into one paragraph.
  summary: >-
    Two or three sentences: what you do, what you are known for, and what you are looking for. Text
    takes *italics*, **bold**, `code` and [links](https://example.org).
  profiles:
    - network: GitHub
      username: your-name

work:
  # The last job comes first. Dates are 2021, 2021-08 or 2021-08-15; a running job ends `present`.
  - name: Example Ltd
    position: Senior Software Engineer
    location: London
    startDate: 2022-03
    endDate: present
    # What you achieved, best with a figure. One line each; quote a text that contains `: `.
    highlights:
      - Cut the time of a build from 40 to 6 minutes for 120 engineers
      - Moved 30 services to Kubernetes without an hour of downtime

  - name: Sample Corporation
    position: Software Engineer
    startDate: 2019-09
    endDate: 2022-02
    highlights:
      - Built the payment service that handles 2 million transactions a day

education:
  - institution: University of Examples
    studyType: B.Sc.
    area: Computer Science
    startDate: 2016
    endDate: 2019

skills:
  - name: Languages
    keywords: [C++, Python, SQL]
  - name: Infrastructure
    keywords: [Kubernetes, Terraform, PostgreSQL]

# Issues and pull requests become links when `url` is the project's repository.
contributions:
  - project: Example
    url: https://github.com/example/example
    highlights:
      - text: Made the parser read files of any size
        refs: [42]

languages:
  - language: English
    fluency: native speaker
  - German

# The order of sections, and how many pages they may take:
#
# layout:
#   sections: [skills, work, education]
#   pages: 1
#
# Colours and fonts (`resumec themes` lists the themes):
#
# design:
#   colors: {accent: "#1a5fb4"}
)";

constexpr std::string_view kGraduate = R"(
  label: Graduate in Computer Science
  email: you@example.org
  # Quotes keep the plus and the spaces as they are.
  phone: "+44 20 7946 0958"
  location: Leeds, United Kingdom
  # `>-` joins the lines below it into one paragraph.
  summary: >-
    Computer scientist with two internships in payments and a thesis on stream processing. Looks for
    a team that builds data systems and reviews code with care.
  profiles:
    - network: GitHub
      username: your-name
    - network: LinkedIn
      username: your-name

# With little work behind you, what you studied comes first.
layout:
  pages: 1
  sections: [summary, education, work, projects, skills]

education:
  # A degree to come ends `expected 2027-06`.
  - institution: University of Examples
    studyType: B.Sc.
    area: Computer Science
    location: Leeds
    startDate: 2021-09
    endDate: 2024-06
    score: First-class honours
    courses: [Databases, Distributed systems, Operating systems, Statistics]
    highlights:
      - Wrote a thesis on windows in streams of events, graded 82 of 100
  - institution: Sample College
    studyType: A-levels
    area: Mathematics, Physics, Computer Science
    startDate: 2019-09
    endDate: 2021-06

work:
  - name: Example Payments
    position: Software Engineering Intern
    location: London
    startDate: 2023-07
    endDate: 2023-09
    # What you achieved, best with a figure.
    highlights:
      - Cut the nightly settlement from 50 to 12 minutes by reading files side by side
      - Wrote 40 tests for a module that had none, and found 3 faults by them
  - name: Sample Analytics
    position: Data Intern
    location: Leeds
    startDate: 2022-07
    endDate: 2022-09
    highlights:
      - Built the dashboard that 15 account managers open every morning

projects:
  - name: Tide Table
    url: https://github.com/example/tide-table
    description: A web page of tides that works without a connection, with 300 readers a week.
    keywords: [TypeScript, SQLite]
  - name: Course Planner
    description: Finds timetables without clashes; 120 students of the department used it.
    keywords: [Python, OR-Tools]

skills:
  - name: Languages
    keywords: [Python, Java, SQL, TypeScript]
  - name: Tools
    keywords: [Git, Linux, Docker, PostgreSQL]

languages:
  - language: English
    fluency: native speaker
  - language: Spanish
    fluency: B2

volunteer:
  - organization: Code Club
    position: Mentor
    startDate: 2022-10
    endDate: 2024-05
    highlights:
      - Taught 20 pupils a year to write their first game
)";

constexpr std::string_view kAcademic = R"(
  label: Lecturer in Glaciology
  email: you@example.org
  # Quotes keep the plus and the spaces as they are.
  phone: "+44 20 7946 0958"
  url: https://example.org
  location: Edinburgh, United Kingdom
  # `>-` joins the lines below it into one paragraph.
  summary: >-
    Measures how ice shelves melt from below, with instruments that stay under the ice over the
    winter. Teaches field methods and supervises three doctoral students.
  profiles:
    - network: ORCID
      url: https://orcid.org/0000-0002-1825-0097

layout:
  pages: 1
  sections: [summary, work, education, publications, grants-won, teaching-done]

work:
  - name: University of Examples
    position: Lecturer
    location: Edinburgh
    startDate: 2020-09
    endDate: present
    highlights:
      - Leads a group of five that keeps 12 moorings below two ice shelves
  - name: Institute of Samples
    position: Postdoctoral Researcher
    location: Bergen
    startDate: 2017-09
    endDate: 2020-08
    highlights:
      - Built a probe that measures melt to a millimetre and runs for 14 months

education:
  - institution: University of Examples
    studyType: Ph.D.
    area: Earth Sciences
    startDate: 2013-09
    endDate: 2017-06
    summary: "Thesis: Melt below ice shelves in winter."
  - institution: Sample University
    studyType: M.Sc.
    area: Physics
    startDate: 2011-09
    endDate: 2013-06

publications:
  - name: Seven winters below the ice
    authors: [A. Example, T. Sample, B. Specimen]
    publisher: Annals of Cold Regions 41(2)
    releaseDate: 2024-03
    # What DOI or address leads to it.
    url: https://doi.org/10.1000/182
  - name: A probe for slow melt
    authors: [T. Sample, A. Example]
    publisher: Journal of Instruments 12
    releaseDate: 2020-11

# Sections of your own: what no other list has a place for.
sections:
  - id: grants-won
    title: Grants
    entries:
      - name: Ice shelves in winter
        organization: Example Research Council
        startDate: 2021
        endDate: 2025
        position: Principal investigator, £640,000
  - id: teaching-done
    title: Teaching
    entries:
      - name: Field Methods
        position: Course leader
        startDate: 2020
        endDate: present
        highlights:
          - Takes 24 students a year to Iceland

languages:
  - English
  - language: Norwegian
    fluency: C1
)";

constexpr std::string_view kDesigner = R"(
  label: Product Designer
  email: you@example.org
  # Quotes keep the plus and the spaces as they are.
  phone: "+44 20 7946 0958"
  # Where your portfolio is.
  url: https://example.org
  location: Bristol, United Kingdom
  # `>-` joins the lines below it into one paragraph.
  summary: >-
    Designs tools for people who use them all day: dispatchers, nurses, accountants. Works from
    interviews to tested prototypes, and stays until the thing has shipped.
  profiles:
    - network: LinkedIn
      username: your-name
    - network: Dribbble
      url: https://dribbble.com/your-name

layout:
  pages: 1
  sections: [summary, work, projects, skills]

work:
  - name: Example Health
    position: Senior Product Designer
    location: Bristol
    startDate: 2021-05
    endDate: present
    # What you achieved, best with a figure.
    highlights:
      - Redesigned the ward overview, so that a handover takes 6 minutes instead of 11
      - Built a library of 48 components that four teams ship with
      - Tested with 60 nurses in two hospitals, half of them on night shifts
  - name: Sample Studio
    position: Interaction Designer
    location: London
    startDate: 2017-09
    endDate: 2021-04
    highlights:
      - Drew the ticket machine that 1.2 million people use each month
      - Halved the steps of an insurance claim, from 14 screens to 7

projects:
  - name: Night Mode for Wards
    url: https://example.org/wards
    description: Colours that can be read in the dark and wake nobody; a case study with all tests.
    startDate: 2023-01
    endDate: 2023-06
  - name: Plain Type
    url: https://example.org/type
    description: A workshop on typography for engineers, held eleven times.

education:
  - institution: University of Examples
    studyType: B.A.
    area: Graphic Design
    startDate: 2014-09
    endDate: 2017-06

awards:
  - title: Public Service Design Award
    awarder: Sample Design Council
    date: 2022-10

skills:
  - name: Design
    keywords: [Figma, Prototyping, Design systems, Accessibility]
  - name: Research
    keywords: [Interviews, Usability tests, Diary studies]
  - name: Code
    keywords: [HTML, CSS, Storybook]

languages:
  - language: English
    fluency: native speaker
  - language: French
    fluency: B2
)";

}  // namespace

const std::array<StarterProfile, 4>& starter_profiles() {
  static constexpr std::array<StarterProfile, 4> kProfiles = {{
      {"engineer", "jobs first, then education and skills", kEngineer},
      {"graduate", "education first, with internships and projects", kGraduate},
      {"academic", "publications, grants and teaching", kAcademic},
      {"designer", "jobs and a portfolio of projects", kDesigner},
  }};
  return kProfiles;
}

}  // namespace resumec::decode
