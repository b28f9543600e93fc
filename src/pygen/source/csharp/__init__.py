"""C# as text."""
