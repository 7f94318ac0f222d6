// Runs before everything else (`node -r`): it stops an older Node with one sentence instead of a stack of errors.
// Cells load ES modules through `require`, which Node has had by default since 20.19 and 22.12. Written for the oldest
// Node, so that this file can be read by those that can't read the others.

const [major, minor] = process.versions.node.split(".").map(Number);
const recent = major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19);
if (!recent) {
  console.error(
    "Downhill needs Node 20.19 or newer (or 22.12 or newer), and this is Node " +
      process.versions.node +
      ": install the current Node from https://nodejs.org and run this again.",
  );
  process.exit(1);
}
