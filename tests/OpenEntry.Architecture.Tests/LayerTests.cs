using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace OpenEntry.Architecture.Tests;

/// <summary>The way through the house: Law, Selection, Lab, Cli. Arrows never point back.</summary>
public class LayerTests
{
    private static readonly ArchUnitNET.Domain.Architecture Product = new ArchLoader().LoadAssemblies(OurAssemblies.All).Build();

    [Fact]
    public void Law_uses_nothing_of_ours() => Holds(OurAssemblies.Law, OurAssemblies.Selection, OurAssemblies.Lab, OurAssemblies.Cli);

    [Fact]
    public void Selection_uses_only_Law() => Holds(OurAssemblies.Selection, OurAssemblies.Lab, OurAssemblies.Cli);

    [Fact]
    public void Lab_uses_only_Law_and_Selection() => Holds(OurAssemblies.Lab, OurAssemblies.Cli);

    [Fact]
    public void The_rule_is_able_to_fail() =>
        Assert.False(Rule(OurAssemblies.Cli, OurAssemblies.Law).HasNoViolations(Product));

    private static void Holds(Assembly user, params Assembly[] forbidden) =>
        Assert.All(forbidden, used =>
        {
            var rule = Rule(user, used);
            Assert.True(rule.HasNoViolations(Product), string.Join('\n', rule.Evaluate(Product).Where(result => !result.Passed).Select(result => result.Description)));
        });

    // An assembly may still be empty, and then holds every rule.
    private static ArchRule<ArchUnitNET.Domain.IType> Rule(Assembly user, Assembly used) =>
        Types().That().ResideInAssembly(user).Should().NotDependOnAny(Types().That().ResideInAssembly(used)).WithoutRequiringPositiveResults();
}
