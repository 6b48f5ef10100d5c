#!/usr/bin/env python3
"""An output is the old one or the new one, never half of one: killed at any moment, and on a disk that is full."""

import signal
import subprocess
import tempfile
import time
import unittest
from pathlib import Path

from cases import clean_environment
from sweep import PROGRAM, ROOT

OLD = b"what stood here before\n"
# Moments to kill at, spread evenly over one run of the program.
KILLS = 60


class AtomicTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def command(self, out):
        return [PROGRAM, "build", "--quiet", "-o", f"{out}/", str(ROOT / "resume.yaml")]

    def test_killed_at_any_moment(self):
        out = self.folder / "out"
        began = time.monotonic()
        subprocess.run(self.command(out), env=clean_environment(), check=True)
        took = time.monotonic() - began
        new = {file.name: file.read_bytes() for file in out.iterdir()}
        self.assertEqual(len(new), 3)
        seen = set()
        for moment in range(KILLS):
            for name in new:
                (out / name).write_bytes(OLD)
            process = subprocess.Popen(self.command(out), env=clean_environment())
            time.sleep(took * moment / KILLS)
            process.send_signal(signal.SIGKILL)
            process.wait()
            for name, bytes_now in new.items():
                found = (out / name).read_bytes()
                self.assertIn(found, (OLD, bytes_now), f"{name} is half written")
                seen.add(found == OLD)
        # Were all kills too early or too late, nothing was tested.
        self.assertIn(True, seen)

    def test_a_full_disk(self):
        out = self.folder / "disk"
        out.mkdir()
        # 16 KiB: less than the PDF needs. The mount is seen by this shell alone, and goes with it.
        script = f"""
            mount -t tmpfs -o size=16k none '{out}' || exit 99
            cd '{out}' && echo old > resume.pdf && echo old > resume.html && echo old > resume.txt
            {' '.join(self.command('.'))}
            echo "exit $?"
            cat resume.pdf resume.html resume.txt
            ls -A
        """
        result = subprocess.run(["unshare", "--mount", "--map-root-user", "sh", "-c", script], env=clean_environment(),
                                capture_output=True, text=True, check=False)
        if result.returncode == 99 or "unshare" in result.stderr:
            self.skipTest("no right to mount a small disk")
        self.assertEqual(result.stdout, "exit 3\nold\nold\nold\nresume.html\nresume.pdf\nresume.txt\n", result.stderr)
        self.assertIn("No space left on device", result.stderr)


if __name__ == "__main__":
    unittest.main()
