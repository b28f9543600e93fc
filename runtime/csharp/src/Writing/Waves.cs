using System;
using System.Collections.Generic;
using System.Linq;

namespace Pygen;

/// <summary>
/// The order of a write: nodes before what points at them, edges last, in requests of at most 1,000. The requests of a
/// group go side by side, the groups one after the other. What fits into one request is written completely or not at all.
/// </summary>
internal static class Waves
{
    public const int Most = 1000;

    public static List<List<WriteRow[]>> Of(List<WriteRow> rows)
    {
        if (rows.Count == 0)
            return [];
        if (rows.Count <= Most)
            return [[[.. rows]]];
        List<List<WriteRow[]>> groups = [];
        var parts = TargetsFirst([.. rows.Where(static row => row.Kind == InstanceKind.Node)]).Chunk(Most).ToList();
        foreach (var (part, level) in parts.Zip(Levels(parts)))
        {
            while (groups.Count <= level)
                groups.Add([]);
            groups[level].Add(part);
        }
        List<WriteRow[]> edges = [.. rows.Where(static row => row.Kind == InstanceKind.Edge).Chunk(Most)];
        if (edges.Count > 0)
            groups.Add(edges);
        return groups;
    }

    /// <summary>Every node after those its relations point at, as far as there are no cycles.</summary>
    private static List<WriteRow> TargetsFirst(List<WriteRow> nodes)
    {
        var waiting = nodes.ToDictionary(static row => row.Id);
        List<WriteRow> ordered = [];
        Stack<(WriteRow Row, IEnumerator<InstanceId> Targets)> stack = new();
        foreach (var root in nodes)
        {
            if (!waiting.Remove(root.Id))
                continue;
            stack.Push((root, root.Targets.GetEnumerator()));
            while (stack.TryPeek(out var top))
            {
                if (!top.Targets.MoveNext())
                {
                    ordered.Add(top.Row);
                    stack.Pop();
                }
                else if (waiting.Remove(top.Targets.Current, out var following))
                {
                    stack.Push((following, following.Targets.GetEnumerator()));
                }
            }
        }
        return ordered;
    }

    /// <summary>For each part the group it can go in: after the parts its relations point into.</summary>
    private static List<int> Levels(List<WriteRow[]> parts)
    {
        Dictionary<InstanceId, int> home = [];
        for (var number = 0; number < parts.Count; number++)
        {
            foreach (var row in parts[number])
                home[row.Id] = number;
        }
        List<int> found = [];
        for (var number = 0; number < parts.Count; number++)
        {
            var level = 0;
            foreach (var target in parts[number].SelectMany(static row => row.Targets))
            {
                if (home.TryGetValue(target, out var at) && at < number)
                    level = Math.Max(level, found[at] + 1);
            }
            found.Add(level);
        }
        return found;
    }
}
