// Copies a node that another language may have written.

using GoldenEverything;

var client = new EverythingClient(new() { Url = args[0], Project = "any", InstanceSpace = "every" });
await Copy.OfAsync(client, args[1], args[2]);
