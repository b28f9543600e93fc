// Whether npm's own verifier believes the signature of a package: with the registry's keys, and with another's.
const [pacotePath, registry, name, version, cache] = process.argv.slice(2)
const { generateKeyPairSync } = require('node:crypto')
const pacote = require(pacotePath)

const asPem = (key) => `-----BEGIN PUBLIC KEY-----\n${key}\n-----END PUBLIC KEY-----`
const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ type: 'spki', format: 'pem' })

async function verdict(keys) {
  const place = `${registry.replace(/^https?:/, '')}:_keys`
  try {
    const manifest = await pacote.manifest(`${name}@${version}`, { registry, verifySignatures: true, [place]: keys, cache })
    return manifest._signatures.length === 1 ? 'verified' : 'unsigned'
  } catch (error) {
    return error.code
  }
}

async function main() {
  const { keys } = await (await fetch(`${registry}-/npm/v1/keys`)).json()
  const ours = keys.map((key) => ({ ...key, pemkey: asPem(key.key) }))
  const theirs = keys.map((key) => ({ ...key, pemkey: other }))
  console.log(JSON.stringify([await verdict(ours), await verdict(theirs)]))
}

main()
