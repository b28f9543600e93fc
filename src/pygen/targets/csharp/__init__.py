"""The C# target: a project of classes and tables on the NuGet package Pygen.Runtime."""
