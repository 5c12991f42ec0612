#!/usr/bin/env python3
"""Carries edits out of an agent's machine, and back in.

    python3 export_edits.py OUTPUT.tar DIRECTORY=BASE_COMMIT ...
    python3 export_edits.py --apply BUNDLE.tar DIRECTORY=BASE_COMMIT ...

The first form packs what each git work tree holds beyond its base commit (staged or not, committed or not; ignored files left
out) into one tar and prints one line of JSON: {"file", "sha256", "repos": [{"mount", "files"}]}. A repository without changes is
in it too, so that changes that were taken back can be told. The work trees, their indexes and their settings are not touched.
The second form lays such a tar over fresh clones. Python's standard library and git are all it needs. The format is the one of src/edit-bundles.
"""

import hashlib
import io
import json
import os
import shutil
import stat
import subprocess
import sys
import tarfile
import tempfile

MOST_FILES = 2_000
MOST_BLOB_BYTES = 10 * 1024 * 1024
MOST_BYTES = 50 * 1024 * 1024
MOST_PATCH_BYTES = 4 * 1024 * 1024
NO_OBJECT = "0" * 40

# Nobody's settings count, and nothing a repository holds can start a program.
SAFE_CONFIG = [
    "core.hooksPath=/dev/null",
    "core.fsmonitor=false",
    "core.untrackedCache=false",
    "core.attributesFile=/dev/null",
    "core.excludesFile=/dev/null",
    "core.autocrlf=false",
    "core.safecrlf=false",
    "core.protectHFS=true",
    "core.protectNTFS=true",
    "gc.auto=0",
    "submodule.recurse=false",
]
FIXED_ENVIRONMENT = {
    "LC_ALL": "C",
    "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": "/dev/null",
    "GIT_ATTR_NOSYSTEM": "1",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
}


class Refused(Exception):
    """Cannot be carried; the message says why and what to do."""


def shown(path):
    return json.dumps(path, ensure_ascii=True)


def run_git(args, directory, environment=None, given=b""):
    settings = [part for setting in SAFE_CONFIG for part in ("-c", setting)]
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    done = subprocess.run(
        ["git", *settings, *args],
        cwd=directory,
        env={**inherited, **FIXED_ENVIRONMENT, **(environment or {})},
        input=given,
        capture_output=True,
        check=False,
    )
    if done.returncode != 0:
        words = done.stderr.decode("utf-8", "replace").strip()
        raise Refused(f"git {args[0] if args[0] != '-c' else args[2]} failed in {directory}: {words}")
    return done.stdout


class Snapshot:
    """A repository of our own that looks at somebody's work tree: it reads the clone's objects, but has its own index, objects
    and settings, so that the clone stays as it is and what its .git says does not count."""

    def __init__(self, work_tree, base, scratch):
        self.work_tree = work_tree
        self.base = base
        git_directory = os.path.join(scratch, "git")
        index = os.path.join(scratch, "index")
        self.environment = {"GIT_DIR": git_directory, "GIT_WORK_TREE": work_tree, "GIT_INDEX_FILE": index}
        run_git(["init", "--quiet", "--bare", "--template=", git_directory], scratch)
        own = os.path.join(work_tree, ".git")
        os.makedirs(os.path.join(git_directory, "objects", "info"), exist_ok=True)
        with open(os.path.join(git_directory, "objects", "info", "alternates"), "w", encoding="utf-8") as alternates:
            alternates.write(os.path.join(own, "objects") + "\n")
        self.copy_index(os.path.join(own, "index"), index)
        self.git(["-c", "core.bare=false", "add", "--all", "--", "."])
        self.tree = self.git(["write-tree"]).decode("ascii").strip()

    def git(self, args, given=b""):
        return run_git(args, self.work_tree, self.environment, given)

    @staticmethod
    def copy_index(source, target):
        """Git compares a file again when it is not older than the index, so the copy must not look younger than the original."""
        if not os.path.exists(source):
            return
        before = os.stat(source)
        shutil.copyfile(source, target)
        os.utime(target, ns=(before.st_mtime_ns - 1000, before.st_mtime_ns - 1000))

    def changes(self):
        raw = self.git(["diff-tree", "-r", "-z", "--raw", "--no-renames", "--no-abbrev", self.base, self.tree])
        fields = raw.split(b"\0")[:-1]
        changes = [self.change(fields[at], fields[at + 1]) for at in range(0, len(fields), 2)]
        ids = [change["sha"] for change in changes if change["status"] != "D"]
        lines = self.git(
            ["cat-file", "--batch-check=%(objectname) %(objectsize)"], "".join(f"{id}\n" for id in ids).encode("ascii")
        ).decode("ascii")
        sizes = dict(line.split(" ") for line in lines.splitlines())
        return [{**change, "size": int(sizes.get(change["sha"], 0))} for change in changes]

    @staticmethod
    def change(meta, raw_path):
        _, mode, old_sha, sha, status = meta.decode("ascii").split(" ")
        try:
            path = raw_path.decode("utf-8")
        except UnicodeDecodeError:
            raise Refused(f"The name {raw_path!r} is not UTF-8. Rename the file.") from None
        if mode == "160000":
            raise Refused(f"{shown(path)} is a repository of its own; submodules are not supported. Remove its .git.")
        return {"path": path, "status": status, "mode": mode, "sha": sha, "old_sha": old_sha}

    def patch(self):
        """The diff for people; None when it would be too long."""
        options = ["-p", "--binary", "--full-index", "--no-renames", "--no-ext-diff", "--no-textconv"]
        patch = self.git(["diff-tree", *options, self.base, self.tree])
        return patch if len(patch) <= MOST_PATCH_BYTES else None

    def blobs(self, ids):
        """Content by object id."""
        output = self.git(["cat-file", "--batch"], "".join(f"{id}\n" for id in ids).encode("ascii"))
        contents = {}
        at = 0
        while at < len(output):
            line_end = output.index(b"\n", at)
            id, _, size = output[at:line_end].decode("ascii").split(" ")
            start = line_end + 1
            contents[id] = output[start : start + int(size)]
            at = start + int(size) + 1
        return contents


def check_limits(changes):
    """Over all repositories together, and before any content is read."""
    if len(changes) > MOST_FILES:
        raise Refused(f"{len(changes)} files are changed; at most {MOST_FILES} can be handed over. Change fewer files.")
    for change in changes:
        if change["size"] > MOST_BLOB_BYTES:
            raise Refused(
                f"{shown(change['path'])} has {change['size']} bytes; at most {MOST_BLOB_BYTES} can be handed over. "
                "Remove it, or list it in .gitignore."
            )
    total = sum(change["size"] for change in changes)
    if total > MOST_BYTES:
        raise Refused(f"The changed files have {total} bytes; at most {MOST_BYTES} can be handed over. Change fewer files.")


def work_tree_of(directory):
    work_tree = os.path.realpath(directory)
    if not os.path.isdir(os.path.join(work_tree, ".git")):
        raise Refused(f"{directory} is no clone: it has no .git directory.")
    return work_tree


def export(output, sources):
    with tempfile.TemporaryDirectory(prefix="export-edits-") as scratch:
        packed = []
        every_change = []
        for number, (mount, directory, base) in enumerate(sources):
            own = os.path.join(os.path.realpath(scratch), str(number))
            os.mkdir(own)
            snapshot = Snapshot(work_tree_of(directory), base, own)
            changes = snapshot.changes()
            every_change += changes
            check_limits(every_change)
            packed.append((mount, snapshot, changes))
        return write_bundle(output, packed)


def write_bundle(output, packed):
    entries = []
    blobs = {}
    repositories = []
    for number, (mount, snapshot, changes) in enumerate(packed):
        patch = snapshot.patch()
        name = f"patches/{number}.patch"
        if patch is not None:
            entries.append((name, patch))
        repositories.append(
            {
                "mount": mount,
                "base": snapshot.base,
                "tree": snapshot.tree,
                "patch": None if patch is None else name,
                "patch_sha256": None if patch is None else hashlib.sha256(patch).hexdigest(),
                "changes": changes,
            }
        )
        blobs.update(snapshot.blobs(dict.fromkeys(change["sha"] for change in changes if change["status"] != "D")))
    manifest = {"version": 1, "repos": repositories}
    text = json.dumps(manifest, ensure_ascii=False, separators=(",", ":")).encode("utf-8")
    entries = [("manifest.json", text), *entries, *((f"blobs/{id}", content) for id, content in blobs.items())]
    total = sum(len(content) for _, content in entries)
    if total > MOST_BYTES:
        raise Refused(f"The bundle would have {total} bytes; at most {MOST_BYTES} can be handed over. Change fewer files.")
    digest = write_tar(output, entries)
    repos = [{"mount": one["mount"], "files": len(one["changes"])} for one in repositories]
    return {"file": output, "sha256": digest, "repos": repos}


def write_tar(output, entries):
    """Plain ustar, the same bytes for the same entries; appears under its name only when it is whole."""
    os.makedirs(os.path.dirname(os.path.abspath(output)), exist_ok=True)
    part = f"{output}.part"
    with tarfile.open(part, "w", format=tarfile.USTAR_FORMAT) as archive:
        for name, content in entries:
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    digest = hashlib.sha256()
    with open(part, "rb") as archive:
        for chunk in iter(lambda: archive.read(1 << 20), b""):
            digest.update(chunk)
    os.replace(part, output)
    return digest.hexdigest()


def apply(bundle, sources):
    directories = {mount: (directory, base) for mount, directory, base in sources}
    with tarfile.open(bundle, "r:") as archive:
        contents = {member.name: archive.extractfile(member).read() for member in archive.getmembers() if member.isfile()}
    manifest = json.loads(contents["manifest.json"])
    for repository in manifest["repos"]:
        mount = repository["mount"]
        if mount not in directories:
            raise Refused(f"The bundle changes {shown(mount)}, which is not among the directories given.")
        directory, base = directories[mount]
        if repository["base"] != base:
            raise Refused(f"The bundle was made on {repository['base']}, not on {base}, for {shown(mount)}.")
        lay_over(work_tree_of(directory), repository["changes"], contents)
    return {"applied": [{"mount": one["mount"], "files": len(one["changes"])} for one in manifest["repos"]]}


def lay_over(root, changes, contents):
    for change in changes:
        if change["status"] == "D":
            remove(root, change["path"])
    for change in changes:
        if change["status"] != "D":
            write(root, change, contents[f"blobs/{change['sha']}"])


def through_directories(root, path):
    """The place of a path; refuses one that leaves the work tree or leads through a link."""
    parts = path.split("/")
    if any(part in ("", ".", "..") for part in parts) or parts[0].lower() == ".git":
        raise Refused(f"The path {shown(path)} is not one of a work tree.")
    at = root
    for part in parts[:-1]:
        at = os.path.join(at, part)
        if os.path.lexists(at) and not stat.S_ISDIR(os.lstat(at).st_mode):
            raise Refused(f"The path {shown(path)} leads through {shown(part)}, which is no directory.")
    return os.path.join(at, parts[-1])


def remove(root, path):
    target = through_directories(root, path)
    if not os.path.lexists(target):
        return
    os.unlink(target)
    parent = os.path.dirname(target)
    while parent != root and not os.listdir(parent):
        os.rmdir(parent)
        parent = os.path.dirname(parent)


def write(root, change, content):
    target = through_directories(root, change["path"])
    os.makedirs(os.path.dirname(target), exist_ok=True)
    if os.path.lexists(target):
        os.unlink(target)
    if change["mode"] == "120000":
        os.symlink(content, os.fsencode(target))
        return
    with open(target, "xb") as file:
        file.write(content)
    os.chmod(target, 0o755 if change["mode"] == "100755" else 0o644)


def source_of(text):
    directory, separator, base = text.rpartition("=")
    if not separator or len(base) != 40 or not set(base) <= set("0123456789abcdef"):
        raise Refused(f"{text} is not of the form DIRECTORY=BASE_COMMIT with a full commit id.")
    return os.path.basename(os.path.normpath(directory)), directory, base


def main(arguments):
    try:
        applying = arguments[:1] == ["--apply"]
        words = arguments[1:] if applying else arguments
        if len(words) < 2:
            raise Refused(__doc__)
        sources = [source_of(text) for text in words[1:]]
        result = apply(words[0], sources) if applying else export(words[0], sources)
    except (Refused, OSError, tarfile.TarError, KeyError, ValueError) as error:
        print(f"export_edits.py: {error}", file=sys.stderr)
        return 1
    print(json.dumps(result))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
