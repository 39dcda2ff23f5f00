using ArchUnitNET.Fluent;
using ArchUnitNET.Loader;
using static ArchUnitNET.Fluent.ArchRuleDefinition;
using Assembly = System.Reflection.Assembly;

namespace OpenEntry.Architecture.Tests;

/// <summary>The way through the house. Arrows never point back.</summary>
public class LayerTests
{
    private static readonly ArchUnitNET.Domain.Architecture Product = new ArchLoader().LoadAssemblies(OurAssemblies.All).Build();

    /// <summary>A room, and all that it may use.</summary>
    private static readonly Dictionary<Assembly, Assembly[]> MayUse = new()
    {
        [OurAssemblies.Law] = [],
        [OurAssemblies.Selection] = [OurAssemblies.Law],
        [OurAssemblies.Lab] = [OurAssemblies.Law, OurAssemblies.Selection],
        [OurAssemblies.Registry] = [OurAssemblies.Law, OurAssemblies.Selection],
        [OurAssemblies.Web] = [OurAssemblies.Law, OurAssemblies.Selection, OurAssemblies.Lab, OurAssemblies.Registry],
        [OurAssemblies.Cli] = [OurAssemblies.Law, OurAssemblies.Selection, OurAssemblies.Lab, OurAssemblies.Registry, OurAssemblies.Web],
    };

    public static TheoryData<string> Rooms => [.. MayUse.Keys.Select(room => room.GetName().Name!)];

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_uses_only_what_it_may(string name)
    {
        var (room, allowed) = MayUse.Single(pair => pair.Key.GetName().Name == name);

        Holds(room, [.. MayUse.Keys.Where(other => other != room && !allowed.Contains(other))]);
    }

    [Fact]
    public void Every_room_has_its_rule() => Assert.Equal(OurAssemblies.All.Order(ByName), MayUse.Keys.Order(ByName));

    [Fact]
    public void The_commands_that_start_at_once_use_neither_the_registry_nor_the_service()
    {
        const string Office = @"^OpenEntry\.Cli\.Commands\.Office(\..*)?$";
        var heavy = Types().That().ResideInAssembly(OurAssemblies.Registry).Or().ResideInAssembly(OurAssemblies.Web);
        var light = Types().That().ResideInAssembly(OurAssemblies.Cli).And().DoNotResideInNamespaceMatching(Office).Should().NotDependOnAny(heavy);
        var office = Types().That().ResideInAssembly(OurAssemblies.Cli).And().ResideInNamespaceMatching(Office).Should().NotDependOnAny(heavy);

        Assert.True(light.HasNoViolations(Product), string.Join('\n', light.Evaluate(Product).Where(result => !result.Passed).Select(result => result.Description)));
        Assert.False(office.HasNoViolations(Product));
    }

    [Fact]
    public void The_rule_is_able_to_fail() =>
        Assert.False(Rule(OurAssemblies.Cli, OurAssemblies.Law).HasNoViolations(Product));

    private static Comparer<Assembly> ByName => Comparer<Assembly>.Create((a, b) => string.CompareOrdinal(a.FullName, b.FullName));

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
