// Runs a script of Python in Pyodide, with the wheels of a folder installed: node run.mjs WHEELS SCRIPT [URL]
import { readdirSync, readFileSync } from "node:fs";
import { loadPyodide } from "pyodide";

const [wheels, script, url] = process.argv.slice(2);

try {
  const python = await loadPyodide({ env: { PYGEN_TEST_URL: url ?? "" } });
  python.FS.mkdirTree("/wheels");
  python.FS.mount(python.FS.filesystems.NODEFS, { root: wheels }, "/wheels");
  const files = readdirSync(wheels).filter((name) => name.endsWith(".whl"));
  for (const name of files.filter((name) => name.startsWith("micropip-"))) {
    python.unpackArchive(new Uint8Array(readFileSync(`${wheels}/${name}`)), "wheel");
  }
  python.globals.set("files", python.toPy(files));
  await python.runPythonAsync(`
import micropip
ours = [name for name in files if name.startswith(("pygen_", "acme_"))]
others = [name for name in files if name not in ours and not name.startswith("micropip-")]
await micropip.install([f"emfs:/wheels/{name}" for name in others], deps=False)
# what ours ask for is there: micropip checks the versions, and would fetch what it finds wanting
await micropip.install([f"emfs:/wheels/{name}" for name in ours])
  `);
  await python.runPythonAsync(readFileSync(script, "utf8"), { filename: script });
  process.exit(0); // what waits for time limits of requests would keep it alive
} catch (error) {
  console.error(error.message); // its stack would show the source of Pyodide
  process.exit(1);
}
