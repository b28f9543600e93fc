// Runs the facts of an assembly, where no SDK of .NET is there to do it: lines of what does not hold, and how many there were.

using System.Reflection;
using Xunit;

var facts = Assembly.GetExecutingAssembly().GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.IsDefined(typeof(FactAttribute))).ToList();
foreach (var fact in facts)
{
    try
    {
        await (Task)fact.Invoke(Activator.CreateInstance(fact.DeclaringType!), null)!;
    }
    catch (Exception problem)
    {
        Console.WriteLine($"{fact.GetCustomAttribute<FactAttribute>()!.DisplayName}: {problem.Message}");
    }
}
Console.WriteLine(facts.Count);

namespace Xunit
{
    /// <summary>As far as the cases need it.</summary>
    [AttributeUsage(AttributeTargets.Method)]
    sealed class FactAttribute : Attribute
    {
        public string? DisplayName { get; set; }
    }
}
