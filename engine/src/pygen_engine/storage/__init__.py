"""The file or memory behind an engine: tables, connections and transactions, finding rows by identity."""
