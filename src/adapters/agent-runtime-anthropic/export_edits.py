#!/usr/bin/env python3
"""Carries edits out of an agent's machine, and back in.

    python3 export_edits.py OUTPUT.tar DIRECTORY=BASE_COMMIT ...
    python3 export_edits.py --apply BUNDLE.tar DIRECTORY=BASE_COMMIT ...

The first form packs what each git work tree holds beyond its base commit (staged or not, committed or not) into one tar and prints
one line of JSON: {"file", "sha256", "repos": [{"mount", "files"}]}. What cannot be part of the changes (ignored files, changes inside
a submodule) stands there as "left_out". A repository without changes is in it too, so that changes that were taken back can be told.
The work trees, their indexes and their settings are not touched. The second form lays such a tar over fresh clones. Python's standard library and git are all it needs. The format is the one of src/edit-bundles.
"""

import hashlib
import io
import json
import os
import re
import secrets
import shutil
import stat
import subprocess
import sys
import tarfile
import tempfile
import unicodedata

MOST_FILES = 2_000
MOST_BLOB_BYTES = 10 * 1024 * 1024
MOST_BYTES = 50 * 1024 * 1024
MOST_PATCH_BYTES = 4 * 1024 * 1024
NO_OBJECT = "0" * 40
MOST_LEFT_OUT = 50
# A base's content is compared with a file in pieces of so many bytes; a larger blob is not compared.
BATCH_BYTES = 16 * 1024 * 1024
MOST_COMPARED_BYTES = 64 * 1024 * 1024

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
# What a clone's settings may say of how files lie in its work tree. None of them runs anything.
HEEDED = {
    "core.filemode": ("true", "false"),
    "core.symlinks": ("true", "false"),
    "core.autocrlf": ("true", "false", "input"),
    "core.eol": ("lf", "crlf", "native"),
}
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


# A name as the server writes it (`shown` in bundle-refused.ts): control and invisible characters escaped.
def shown(path):
    escaped = "".join(f"\\u{{{ord(c):x}}}" if is_odd(c) else c for c in path)
    return f'"{escaped if len(escaped) <= 118 else escaped[:117] + "…"}"'


def is_odd(character):
    category = unicodedata.category(character)
    return character in '"\\' or category.startswith("C") or category in ("Zl", "Zp")


class GitFailed(Refused):
    def __init__(self, what, words):
        super().__init__(f"{what}: {words}")
        self.words = words


NAMED = "the encoding that .gitattributes names for it"
CORRECT = "or correct .gitattributes"
# What git prints when it does not add a path, and the words for it; the groups are the path and the encoding.
REFUSALS = [
    (
        r"(?:failed to encode|encoding) '(.+?)' from (\S+) to ",
        f"{{}} cannot be read as {{}}, {NAMED}. Write it in that encoding, {CORRECT}.",
    ),
    (
        r"BOM is required in '(.+?)' if encoded as (\S+)",
        f"{{}} has no byte order mark, which {{}} needs, {NAMED}. Write it in that encoding and with the mark, {CORRECT}.",
    ),
    (
        r"BOM is prohibited in '(.+?)' if encoded as (\S+)",
        f"{{}} has a byte order mark, which {{}} forbids, {NAMED}. Write it without the mark, {CORRECT}.",
    ),
    (
        r"true/false are no valid working-tree-encodings",
        "A line of .gitattributes holds working-tree-encoding without a name. Name the encoding there.",
    ),
    (
        r"^error: '(.+?)/' does not have a commit checked out",
        "{} is a repository of its own; submodules are not supported. Remove its .git.",
    ),
    (r"^error: invalid path '(.+?)'$", "Git takes no file of the name {}. Rename it, or remove it."),
    (r"^error: (.+?): can only add regular files", "{} is neither a file nor a link. Remove it."),
    (r'^error: open\("(.+?)"\): Permission denied', "{} cannot be read. Allow reading it, or remove it."),
]


def refused_to_add(words):
    """None where it lies in this machine and not in the work tree."""
    for printed, reason in REFUSALS:
        found = re.search(printed, words, re.DOTALL | re.MULTILINE)
        if found:
            return Refused(reason.format(*map(shown, found.groups())))
    return None


def run_git(args, directory, environment=None, given=b"", settings=(), codes=(0,)):
    options = [part for setting in (*SAFE_CONFIG, *settings) for part in ("-c", setting)]
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    done = subprocess.run(
        ["git", *options, *args],
        cwd=directory,
        env={**inherited, **FIXED_ENVIRONMENT, **(environment or {})},
        input=given,
        capture_output=True,
        check=False,
    )
    if done.returncode not in codes:
        raise GitFailed(f"git {args[0]} failed in {directory}", done.stderr.decode("utf-8", "replace").strip())
    return done.stdout


def checkout_settings(git_directory):
    """The settings with which a clone's files were written: without them a file would differ that nobody touched."""
    names = "|".join(name.replace(".", r"\.") for name in HEEDED)
    args = ["config", "--file", os.path.join(git_directory, "config"), "--no-includes", "-z", "--get-regexp", f"^({names})$"]
    found = ["core.filemode=true", "core.symlinks=true"]
    for entry in run_git(args, git_directory, codes=(0, 1)).decode("utf-8", "replace").split("\0"):
        name, _, value = entry.partition("\n")
        if value.lower() in HEEDED.get(name, ()):
            found.append(f"{name}={value.lower()}")
    return found


class OwnRepository:
    """A repository of our own that looks at somebody's work tree: it reads the clone's objects, but has its own index, objects
    and settings, so that the clone stays as it is and what its .git says does not count."""

    def __init__(self, work_tree, git_directory, scratch):
        self.work_tree = work_tree
        self.git_directory = git_directory
        own = os.path.join(scratch, "git")
        self.index = os.path.join(scratch, "index")
        self.environment = {"GIT_DIR": own, "GIT_WORK_TREE": work_tree, "GIT_INDEX_FILE": self.index}
        os.makedirs(scratch, exist_ok=True)
        run_git(["init", "--quiet", "--bare", "--template=", own], scratch)
        os.makedirs(os.path.join(own, "objects", "info"), exist_ok=True)
        with open(os.path.join(own, "objects", "info", "alternates"), "w", encoding="utf-8") as alternates:
            alternates.write(os.path.join(git_directory, "objects") + "\n")
        self.settings = ["core.bare=false", *checkout_settings(git_directory)]

    def git(self, args, given=b"", environment=None):
        return run_git(args, self.work_tree, {**self.environment, **(environment or {})}, given, self.settings)

    def converted(self, asked):
        """What git writes into the work tree for each (blob, name), under the attributes of the work tree. No filter is configured,
        so none runs. Git tells no size of it, so a mark that no content can know stands before each."""
        mark = secrets.token_hex(16)
        lines = b"".join(sha.encode("ascii") + b" " + name + b"\n" for sha, name in asked)
        output = self.git(["cat-file", "--filters", f"--batch={mark}"], lines)
        return [part[:-1] for part in output.split(f"{mark}\n".encode("ascii"))[1:]]

    def sizes(self, ids):
        """Bytes of blobs, by id."""
        lines = self.git(
            ["cat-file", "--batch-check=%(objectname) %(objectsize)"], "".join(f"{id}\n" for id in ids).encode("ascii")
        ).decode("ascii")
        return {id: int(size) for id, size in (line.split(" ") for line in lines.splitlines())}

    def filters(self, names):
        """The name of each one's filter; None for none. It is looked up, never run."""
        if not names:
            return []
        fields = self.git(["check-attr", "-z", "--stdin", "filter"], b"".join(name + b"\0" for name in names)).split(b"\0")
        values = fields[2::3]
        return [None if value in (b"unspecified", b"set", b"unset") else value for value in values]


class Change:
    """A line of `git diff-tree --raw -z`; the name as its bytes, which need not be text."""

    def __init__(self, meta, name):
        self.old_mode, self.mode, self.old_sha, self.sha, self.status = meta.decode("ascii")[1:].split(" ")
        self.name = name

    def is_content_of_file(self):
        modes = (self.old_mode, self.mode)
        return self.status == "M" and all(mode.startswith("100") for mode in modes) and self.old_sha != self.sha

    def is_submodule(self):
        return self.old_mode == "160000" and self.mode == "160000"


class Snapshot(OwnRepository):
    """The work tree as a git tree, and how it differs from the base. What a checkout of the base would have written is not a change,
    whatever it is cleaned to."""

    def __init__(self, work_tree, git_directory, base, scratch):
        super().__init__(work_tree, git_directory, scratch)
        self.base = base
        self.scratch = scratch
        self.copy_index(os.path.join(git_directory, "index"), self.index)
        self.add_all()
        staged = self.difference()
        submodules = [change for change in staged if change.is_submodule()]
        corrected = [*self.unchanged_files(staged), *submodules]
        if corrected:
            lines = b"".join(f"{one.mode} {one.old_sha}\t".encode("ascii") + one.name + b"\0" for one in corrected)
            self.git(["update-index", "-z", "--index-info"], lines)
        self.raw_changes = self.difference() if corrected else staged
        self.left_out = self.find_left_out([one.name for one in submodules])

    @staticmethod
    def copy_index(source, target):
        """Git compares a file again when it is not older than the index, so the copy must not look younger than the original."""
        if not os.path.exists(source):
            return
        before = os.stat(source)
        shutil.copyfile(source, target)
        os.utime(target, ns=(before.st_mtime_ns - 1000, before.st_mtime_ns - 1000))

    def add_all(self):
        try:
            self.git(["add", "--all", "--", "."])
        except GitFailed as error:
            raise refused_to_add(error.words) or error from None

    def difference(self):
        self.tree = self.git(["write-tree"]).decode("ascii").strip()
        raw = self.git(["diff-tree", "-r", "-z", "--raw", "--no-renames", "--no-abbrev", self.base, self.tree])
        fields = raw.split(b"\0")[:-1]
        return [Change(fields[at], fields[at + 1]) for at in range(0, len(fields), 2)]

    def unchanged_files(self, staged):
        """Files that hold exactly what a checkout of the base writes: git cleans them to something else when the base was never
        normalised."""
        # A line feed would end the name that git is asked with.
        candidates = [one for one in staged if one.is_content_of_file() and b"\n" not in one.name]
        if not candidates:
            return []
        sizes = self.sizes(dict.fromkeys(one.old_sha for one in candidates))
        same = set()
        for batch in batches([one for one in candidates if sizes[one.old_sha] <= MOST_COMPARED_BYTES], sizes):
            for one, wanted in zip(batch, self.converted([(one.old_sha, one.name) for one in batch])):
                if holds(self.file_of(one), wanted):
                    same.add(one)
        same.update(self.untouched_under_filters([one for one in candidates if one not in same]))
        purpose = self.staged_on_purpose(staged, same)
        return [one for one in candidates if one in same and one not in purpose]

    def file_of(self, change):
        return os.path.join(os.fsencode(self.work_tree), change.name)

    def untouched_under_filters(self, changes):
        """A filter of the clone's own may have written these, and it is never run here. A file that is still as the clone's index saw
        it, to the nanosecond, was not touched since."""
        filters = self.filters([one.name for one in changes])
        filtered = [one for one, name in zip(changes, filters) if name is not None]
        if not filtered:
            return []
        entries = self.clones_index()
        untouched = []
        for one in filtered:
            sha, looked = entries.get(one.name, (None, None))
            status = os.lstat(self.file_of(one))
            if sha == one.old_sha and looked == (status.st_ctime_ns, status.st_mtime_ns, status.st_size & 0xFFFFFFFF):
                untouched.append(one)
        return untouched

    def staged_on_purpose(self, staged, same):
        """An agent that changes attributes and stages what follows from them (git add --renormalize) means the new content, although
        no file in the work tree shows it."""
        if not same or not any(one.name.split(b"/")[-1] == b".gitattributes" for one in staged):
            return set()
        entries = self.clones_index()
        return {one for one in same if entries.get(one.name, (None, None))[0] == one.sha}

    def clones_index(self):
        """What the clone's own index says: {name: (sha, (ctime, mtime, size))}."""
        output = self.git(
            ["ls-files", "--stage", "--debug", "-z"], environment={"GIT_INDEX_FILE": os.path.join(self.git_directory, "index")}
        )
        entries = {}
        at = 0
        while at < len(output):
            end = output.index(b"\0", at)
            looked = INDEX_LOOK.match(output, end + 1)
            head = re.match(rb"[0-7]{6} ([0-9a-f]{40}) 0\t", output[at:end])
            if head:
                ctime, ctime_rest, mtime, mtime_rest, size = (int(number) for number in looked.groups())
                times = (ctime * 10**9 + ctime_rest, mtime * 10**9 + mtime_rest, size)
                entries[output[at + head.end() : end]] = (head[1].decode("ascii"), times)
            at = looked.end()
        return entries

    def find_left_out(self, moved):
        """Submodules with changes inside, and what git ignores (a folder that is ignored as a whole is one entry)."""
        listed = self.git(["ls-files", "-z", "--stage"]).split(b"\0")[:-1]
        links = [(entry[50:], entry[7:47].decode("ascii")) for entry in listed if entry.startswith(b"160000 ")]
        submodules = [name for name, commit in links if name in moved or self.holds_changes(name, commit)]
        options = ["-z", "--others", "--ignored", "--exclude-standard", "--directory", "--no-empty-directory"]
        ignored = self.git(["ls-files", *options]).split(b"\0")[:-1]
        return [
            *({"path": name.decode("utf-8", "replace"), "why": "submodule"} for name in submodules),
            *({"path": name.decode("utf-8", "replace"), "why": "ignored"} for name in ignored),
        ]

    def holds_changes(self, name, commit):
        """A submodule that was not checked out is an empty folder; one that was is looked at like any clone."""
        directory = os.path.join(self.work_tree, os.fsdecode(name))
        names = os.listdir(directory) if os.path.isdir(directory) and not os.path.islink(directory) else []
        if not names:
            return False
        git_directory = self.git_directory_of(directory) if ".git" in names else None
        if git_directory is None:
            return True
        try:
            inside = Snapshot(directory, git_directory, commit, tempfile.mkdtemp(prefix="submodule-", dir=self.scratch))
            return bool(inside.changes()) or any(one["why"] == "submodule" for one in inside.left_out)
        except (Refused, OSError):
            return True

    def git_directory_of(self, directory):
        """None where it is not inside the clone."""
        own = os.path.join(directory, ".git")
        if os.path.isdir(own) and not os.path.islink(own):
            return own
        with open(own, encoding="utf-8", errors="replace") as pointer:
            found = re.fullmatch("gitdir: (.+)\n?", pointer.read())
        place = os.path.realpath(os.path.join(directory, found[1])) if found else ""
        roots = (os.path.realpath(self.git_directory), os.path.realpath(self.work_tree))
        return place if any(place.startswith(root + os.sep) for root in roots) and os.path.isdir(place) else None

    def changes(self):
        changes = self.raw_changes
        sizes = self.sizes(one.sha for one in changes if one.status != "D" and one.mode != "160000")
        return [self.told(change, sizes) for change in changes]

    @staticmethod
    def told(change, sizes):
        try:
            path = change.name.decode("utf-8")
        except UnicodeDecodeError:
            raise Refused(f"The name {change.name!r} is not UTF-8. Rename the file.") from None
        if change.mode == "160000":
            raise Refused(f"{shown(path)} is a repository of its own; submodules are not supported. Remove its .git.")
        told = {"path": path, "status": change.status, "mode": change.mode, "sha": change.sha, "old_sha": change.old_sha}
        return {**told, "size": sizes.get(change.sha, 0)}

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


INDEX_LOOK = re.compile(
    rb"  ctime: (\d+):(\d+)\n  mtime: (\d+):(\d+)\n  dev: \d+\tino: \d+\n  uid: \d+\tgid: \d+\n  size: (\d+)\tflags: [0-9a-f]+\n"
)
LFS_POINTER = re.compile(
    rb"version https://git-lfs\.github\.com/spec/v1\noid sha256:([0-9a-f]{64})\nsize ([0-9]{1,15})\n"
)


def batches(changes, sizes):
    batch, total = [], 0
    for change in changes:
        size = sizes[change.old_sha]
        if batch and total + size > BATCH_BYTES:
            yield batch
            batch, total = [], 0
        batch.append(change)
        total += size
    if batch:
        yield batch


def holds(file, wanted):
    """Whether a file is what git would have written, or what LFS would have in the place of its pointer."""
    size = os.lstat(file).st_size
    if size == len(wanted):
        with open(file, "rb") as content:
            return content.read() == wanted
    pointer = LFS_POINTER.fullmatch(wanted)
    return bool(pointer) and int(pointer[2]) == size and sha256_of(file) == pointer[1].decode("ascii")


def sha256_of(file):
    digest = hashlib.sha256()
    with open(file, "rb") as content:
        for chunk in iter(lambda: content.read(1 << 20), b""):
            digest.update(chunk)
    return digest.hexdigest()


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
        raise Refused(f"{directory} is not a clone: it has no .git directory.")
    return work_tree


def export(output, sources):
    with tempfile.TemporaryDirectory(prefix="export-edits-") as scratch:
        packed = []
        every_change = []
        for number, (mount, directory, base) in enumerate(sources):
            own = os.path.join(os.path.realpath(scratch), str(number))
            work_tree = work_tree_of(directory)
            snapshot = Snapshot(work_tree, os.path.join(work_tree, ".git"), base, own)
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
                "left_out": snapshot.left_out[:MOST_LEFT_OUT],
                "left_out_total": len(snapshot.left_out),
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
    repos = [told_of(one) for one in repositories]
    return {"file": output, "sha256": digest, "repos": repos}


def told_of(repository):
    told = {"mount": repository["mount"], "files": len(repository["changes"])}
    left_out = [f"{one['path']} ({WHY[one['why']]})" for one in repository["left_out"]]
    more = repository["left_out_total"] - len(left_out)
    if more > 0:
        left_out.append(f"and {more} more")
    return {**told, "left_out": left_out} if left_out else told


WHY = {"ignored": "git ignores it", "submodule": "a submodule: its files belong to another repository"}


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
    """Files get the bytes that a checkout would give them, and the index the same content, so that nothing of it is lost where it is
    ignored or was only normalised."""
    for change in changes:
        if change["status"] == "D":
            remove(root, change["path"])
    for change in changes:
        if change["status"] != "D":
            write(root, change, contents[f"blobs/{change['sha']}"])
    with tempfile.TemporaryDirectory(prefix="export-edits-") as scratch:
        repository = OwnRepository(root, os.path.join(root, ".git"), os.path.realpath(scratch))
        stage(repository, changes, contents, scratch)
        convert(repository, changes, contents)


def stage(repository, changes, contents, scratch):
    environment = {
        "GIT_INDEX_FILE": os.path.join(repository.git_directory, "index"),
        "GIT_OBJECT_DIRECTORY": os.path.join(repository.git_directory, "objects"),
    }
    files = []
    for sha in dict.fromkeys(change["sha"] for change in changes if change["status"] != "D"):
        files.append(os.path.join(os.path.realpath(scratch), sha))
        with open(files[-1], "xb") as file:
            file.write(contents[f"blobs/{sha}"])
    paths = "".join(f"{file}\n" for file in files).encode("utf-8")
    repository.git(["hash-object", "-w", "--no-filters", "--stdin-paths"], paths, environment)
    deleted_first = sorted(changes, key=lambda change: change["status"] != "D")
    lines = "".join(
        f"0 {NO_OBJECT}\t{change['path']}\0" if change["status"] == "D" else f"{change['mode']} {change['sha']}\t{change['path']}\0"
        for change in deleted_first
    )
    repository.git(["update-index", "-z", "--index-info"], lines.encode("utf-8"), environment)


def convert(repository, changes, contents):
    """Line ends, encodings and the like are as the attributes say, which the edits may have changed too."""
    files = [change for change in changes if change["status"] != "D" and change["mode"] != "120000"]
    written = repository.converted([(change["sha"], change["path"].encode("utf-8")) for change in files])
    for change, content in zip(files, written):
        if content != contents[f"blobs/{change['sha']}"]:
            with open(os.path.join(repository.work_tree, change["path"]), "wb") as file:
                file.write(content)


def through_directories(root, path):
    """The place of a path; refuses one that leaves the work tree or leads through a link."""
    parts = path.split("/")
    if any(part in ("", ".", "..") for part in parts) or parts[0].lower() == ".git":
        raise Refused(f"The path {shown(path)} is not one of a work tree.")
    at = root
    for part in parts[:-1]:
        at = os.path.join(at, part)
        if os.path.lexists(at) and not stat.S_ISDIR(os.lstat(at).st_mode):
            raise Refused(f"The path {shown(path)} leads through {shown(part)}, which is not a directory.")
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
