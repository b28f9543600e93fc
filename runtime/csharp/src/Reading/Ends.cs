using System;
using System.Linq;
using System.Text.Json;

namespace Pygen;

/// <summary>Conditions that connections are followed by.</summary>
internal static class Ends
{
    public static Filter Type(InstanceId type) => Conditions.Is(FieldPath.Base(null, "edge", "type", "EdgeType", Kind.Relation), type);

    public static Filter In(string end, InstanceId[] ids) => Conditions.In(FieldPath.Base(null, "edge", end, end, Kind.Relation), ids);

    public static Filter Ids(InstanceId[] ids) => new ReferencesFilter(ids);

    public static Filter PointingAt(Through through, InstanceId[] ids)
    {
        var source = through.Version is null ? through.ExternalId : $"{through.ExternalId}/{through.Version}";
        var path = FieldPath.Of(through.Space, source, through.Property);
        return through.IsList ? Conditions.Contains(path, "containsAny", ids) : Conditions.In(path, ids);
    }

    private sealed class ReferencesFilter(InstanceId[] ids) : Filter
    {
        internal override void Write(Utf8JsonWriter writer, string? instanceSpace)
        {
            writer.WriteStartObject();
            writer.WriteStartArray("instanceReferences");
            foreach (var id in ids)
                Values.WriteId(writer, id);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
    }
}

/// <summary>Edges without properties of their own.</summary>
internal sealed class BareEdge : Edge
{
    public static readonly ViewTable Table = new("Edge", "", "", "", InstanceKind.Edge, static () => new BareEdge(), []);

    protected internal override ViewTable ViewTable => Table;

    protected internal override void DecodeColumn(int column, ref Utf8JsonReader reader) => throw new NotSupportedException();
}
