// Every kind of value copied (Copy.cs), every connection written and read again; ids and values go to standard output as JSON.

using System.Text.Json.Nodes;
using GoldenEverything;
using Pygen;

var client = new EverythingClient(new() { Url = args[0], Project = "any", InstanceSpace = "every", Retries = new() { BaseDelay = TimeSpan.FromMilliseconds(1) } });

await Copy.OfAsync(client, "original", "copy");
await client.UpsertAsync([
    new EdgesWrite("e")
    {
        Around = [new EdgesWrite("around")],
        Into = [new EdgesWrite("into")],
        Out = ["original", "copy"],
        Rich = [new EdgeValuesWrite { EndNode = "copy" }],
        RichAround = [new EdgeValuesWrite { EndNode = new EdgesWrite("richAround") }],
        RichInto = [new EdgeValuesWrite("richEdge") { StartNode = new EdgesWrite("richInto") }],
        RichSingle = new EdgeValuesWrite { EndNode = "original" },
        Single = "copy",
        SingleInto = new EdgesWrite("singleInto"),
    },
    new TargetWrite("t")
    {
        Children = [new PointerWrite("child")],
        ByContainer = [new PointerWrite("byContainer")],
        Only = new PointerWrite("only"),
        Members = [new PointerWrite("member")],
        ThroughParent = [new SpecialPointerWrite("special")],
    },
    new RelationsWrite("r") { Needed = "original", One = "copy", Many = ["copy", "original"], Itself = "r" },
]);

var edges = await client.Edges.Where(t => t.ExternalId == "e")
    .Include(t => t.Around).Include(t => t.Into).Include(t => t.Out).Include(t => t.Rich).Include(t => t.RichAround)
    .Include(t => t.RichInto).Include(t => t.RichSingle).Include(t => t.Single).Include(t => t.SingleInto)
    .ToListAsync();
var target = await client.Target.Where(t => t.ExternalId == "t")
    .Include(t => t.Children).Include(t => t.ByContainer).Include(t => t.Only).Include(t => t.Members).Include(t => t.ThroughParent)
    .ToListAsync();
var relations = await client.Relations.Where(t => t.ExternalId == "r")
    .Include(t => t.Needed).Include(t => t.One).Include(t => t.Many).Include(t => t.Itself, r => r.Include(t => t.One))
    .ToListAsync();
var (e, t, r) = (edges.Single(), target.Single(), relations.Single());

Console.WriteLine(new JsonObject
{
    ["around"] = Ids(e.Around),
    ["into"] = Ids(e.Into),
    ["out"] = Ids(e.Out),
    ["rich"] = Ids(e.Rich.Select(link => link.Node)),
    ["richAround"] = Ids(e.RichAround.Select(link => link.Node)),
    ["richInto"] = Ids(e.RichInto.Select(link => (Instance)link.Edge)),
    ["richSingle"] = e.RichSingle!.Node.ExternalId,
    ["single"] = e.Single!.ExternalId,
    ["singleInto"] = e.SingleInto!.ExternalId,
    ["children"] = Ids(t.Children),
    ["byContainer"] = Ids(t.ByContainer),
    ["only"] = t.Only!.ExternalId,
    ["members"] = Ids(t.Members),
    ["throughParent"] = Ids(t.ThroughParent),
    ["needed"] = r.Needed.Value.AText,
    ["many"] = Ids(r.Many!.Select(relation => relation.Value)),
    ["itself"] = r.Itself!.Value.One!.Value.ExternalId,
}.ToJsonString());

static JsonNode Ids(IEnumerable<Instance> instances) => new JsonArray([.. instances.Select(one => one.ExternalId).Order(StringComparer.Ordinal).Select(id => (JsonNode)id)]);
