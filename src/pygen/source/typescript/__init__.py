"""Code as text for TypeScript and JavaScript, laid out as Biome would leave it."""
