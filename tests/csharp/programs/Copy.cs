// Every kind of value, one and several, read of one node and written to another.

using GoldenEverything;

static class Copy
{
    public static async Task OfAsync(EverythingClient client, string from, string to)
    {
        var one = await client.Scalars.RetrieveAsync(from) ?? throw new InvalidOperationException("it was not found");
        var lists = await client.Lists.RetrieveAsync(from) ?? throw new InvalidOperationException("it was not found");
        await client.UpsertAsync([
            new ScalarsWrite(to)
            {
                AText = one.AText,
                AInt32 = one.AInt32,
                AInt64 = one.AInt64,
                AFloat32 = one.AFloat32,
                AFloat64 = one.AFloat64,
                ABoolean = one.ABoolean,
                ATimestamp = one.ATimestamp,
                ADate = one.ADate,
                AJson = one.AJson,
                ATimeseries = one.ATimeseries,
                AFile = one.AFile,
                ASequence = one.ASequence,
                AnEnum = one.AnEnum,
            },
            new ListsWrite(to)
            {
                AText = lists.AText,
                AInt32 = lists.AInt32,
                AInt64 = lists.AInt64,
                AFloat32 = lists.AFloat32,
                AFloat64 = lists.AFloat64,
                ABoolean = lists.ABoolean,
                ATimestamp = lists.ATimestamp,
                ADate = lists.ADate,
                AJson = lists.AJson,
                ATimeseries = lists.ATimeseries,
                AFile = lists.AFile,
                ASequence = lists.ASequence,
            },
        ]);
    }
}
