"""The query endpoint of data models in GraphQL, on graphql-core: what its clients read, no mutations."""
