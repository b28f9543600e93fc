// What NuGet's own reader finds in a package.

using System.Text.Json.Nodes;
using NuGet.Packaging;

using var reader = new PackageArchiveReader(args[0]);
var nuspec = reader.NuspecReader;
var group = nuspec.GetDependencyGroups().Single();
Console.WriteLine(new JsonObject
{
    ["id"] = nuspec.GetId(),
    ["version"] = nuspec.GetVersion().ToString(),
    ["readme"] = nuspec.GetReadme(),
    ["framework"] = group.TargetFramework.GetShortFolderName(),
    ["needs"] = string.Join(",", group.Packages.Select(package => $"{package.Id} {package.VersionRange.MinVersion}")),
    ["compiled"] = nuspec.GetContentFiles().Single().BuildAction,
    ["sources"] = reader.GetContentItems().SelectMany(items => items.Items).Count(),
    ["content"] = reader.GetFiles("contentFiles").Count(),
}.ToJsonString());
