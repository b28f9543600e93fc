using System;
using System.Collections.Generic;
using System.Text.Json;

namespace Pygen;

/// <summary>One property of a view.</summary>
/// <param name="id">What the model calls it.</param>
/// <param name="name">What it is called here.</param>
/// <param name="kind">What it holds, or leads to.</param>
public sealed class Column(string id, string name, Kind kind)
{
    /// <summary>What the model calls it.</summary>
    public string Id { get; } = id;

    /// <summary>What it is called here.</summary>
    public string Name { get; } = name;

    /// <summary>What it holds, or leads to.</summary>
    public Kind Kind { get; } = kind;

    /// <summary>Several values, or several instances.</summary>
    public bool IsList { get; init; }

    /// <summary>It must have a value.</summary>
    public bool IsRequired { get; init; }

    /// <summary>The service fills it in.</summary>
    public bool IsReadOnly { get; init; }

    /// <summary>Longest text, in bytes of UTF-8; 0 where the model says nothing.</summary>
    public int MaxSize { get; init; }

    /// <summary>The values an enum had when the SDK was made.</summary>
    public string[] Values { get; init; } = [];

    /// <summary>The view at the other end.</summary>
    public Func<ViewTable>? Target { get; init; }

    /// <summary>The type of the edges.</summary>
    public InstanceId EdgeType { get; init; }

    /// <summary>The view of the edges' own properties.</summary>
    public Func<ViewTable>? EdgeTable { get; init; }

    /// <summary>The edges end here.</summary>
    public bool IsInwards { get; init; }

    /// <summary>The relation that is followed backwards: space, view or container, version, property.</summary>
    public Through? Through { get; init; }

    internal JsonEncodedText Encoded { get; } = JsonEncodedText.Encode(id);

    internal bool IsStored => Kind <= Kind.Relation;
}

/// <summary>The relation that a reverse connection follows backwards.</summary>
/// <param name="Space">Of the view or container.</param>
/// <param name="ExternalId">Of the view or container.</param>
/// <param name="Version">Of the view; null for a container.</param>
/// <param name="Property">The relation in it.</param>
/// <param name="IsList">It holds several ids.</param>
/// <param name="By">The same relation as a property of the view at the other end, by its id.</param>
public sealed record Through(string Space, string ExternalId, string? Version, string Property, bool IsList = false, string? By = null);

/// <summary>A view: what codec, conditions, queries and writes need to know of it.</summary>
public sealed class ViewTable
{
    private readonly Dictionary<string, int> _places = [];

    /// <summary>Columns in the order of the decoder: values, then relations, then connections.</summary>
    public ViewTable(string name, string space, string externalId, string version, InstanceKind kind, Func<Instance> create, Column[] columns)
    {
        (Name, Space, ExternalId, Version, Kind, Create, Columns) = (name, space, externalId, version, kind, create, columns);
        Key = $"{externalId}/{version}";
        Paths = Array.ConvertAll(columns, column => FieldPath.Of(this, column));
        FirstLink = columns.Length;
        for (var place = 0; place < columns.Length; place++)
        {
            _places.Add(columns[place].Id, place);
            if (columns[place].Kind >= Pygen.Kind.Relation)
                FirstLink = Math.Min(FirstLink, place);
        }
    }

    /// <summary>The class.</summary>
    public string Name { get; }

    /// <summary>The space of the view.</summary>
    public string Space { get; }

    /// <summary>The external id of the view.</summary>
    public string ExternalId { get; }

    /// <summary>The version of the view.</summary>
    public string Version { get; }

    /// <summary>Whether its instances are nodes or edges.</summary>
    public InstanceKind Kind { get; }

    /// <summary>The type that new nodes get.</summary>
    public InstanceId? NodeType { get; init; }

    /// <summary>Instances can be written through it.</summary>
    public bool IsWritable { get; init; } = true;

    /// <summary>The views that implement it.</summary>
    public Func<ViewTable[]> Children { get; init; } = static () => [];

    internal Func<Instance> Create { get; }
    internal Column[] Columns { get; }
    internal int FirstLink { get; }
    internal int LinkCount => Columns.Length - FirstLink;
    internal bool IsBare => Version.Length == 0;
    internal string Key { get; }

    /// <summary>Where the columns are, in conditions.</summary>
    internal FieldPath[] Paths { get; }

    internal string KindName => Kind == InstanceKind.Node ? "node" : "edge";

    internal int Find(string id) => _places.TryGetValue(id, out var place) ? place : -1;

    internal bool Is(ViewTable other) => ReferenceEquals(this, other) || Array.IndexOf(other.Children(), this) >= 0;

    internal void WriteSource(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type", "view");
        writer.WriteString("space", Space);
        writer.WriteString("externalId", ExternalId);
        writer.WriteString("version", Version);
        writer.WriteEndObject();
    }
}
