"""Classes of cognite-sdk (`TypedNode`, `TypedNodeApply`) as one module, for teams that stay on that."""
