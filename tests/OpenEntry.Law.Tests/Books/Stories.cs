using System.Globalization;
using System.Reflection;
using OpenEntry.Law.Books;
using OpenEntry.Law.Tests.Categories;
using OpenEntry.Law.Tests.Crs;
using OpenEntry.Law.Tests.Funds;
using OpenEntry.Law.Tests.Languages;
using OpenEntry.Law.Tests.Noc;
using OpenEntry.Law.Tests.Programs;

namespace OpenEntry.Law.Tests.Books;

/// <summary>Every story: told of the law here, and of every spoilt copy of it by the mutation of the tables.</summary>
public sealed class Stories
{
    internal static readonly IReadOnlyList<Story> All =
    [
        .. CoreStories.All, .. SpouseStories.All, .. TransferabilityStories.All, .. AdditionalStories.All, .. TotalStories.All, .. WorkedExamples.All,
        .. FswStories.All, .. ProgramStories.All, .. LanguageTestStories.All, .. FundsStories.All, .. FeeStories.All, .. DeadlineStories.All,
        .. CategoryStories.All, .. NocStories.All,
    ];

    private static readonly LawBook Embedded = LawBook.Embedded();

    private static volatile Derived? s_derived;

    /// <summary>The law here; in a mutation run every mutant has its tables derived afresh, for those at hand may be an earlier mutant's.</summary>
    internal static LawBook Law => !MutationRun.IsOn ? Embedded
        : s_derived is { } derived && derived.Round == MutationRun.Round ? derived.Law
        : (s_derived = new Derived(MutationRun.Round, Afresh())).Law;

    // Reading the folder again would take longer than all the stories: the constructor of the library takes what was read.
    private static LawBook Afresh() => (LawBook)Activator.CreateInstance(
        typeof(LawBook), BindingFlags.Instance | BindingFlags.NonPublic, null,
        [
            Embedded.Files, Embedded.Provisions.ToDictionary(one => one.Name), Embedded.Amendments, Embedded.Readings, Embedded.Sources, Embedded.Reforms, Embedded.Noc,
        ], CultureInfo.InvariantCulture)!;

    private sealed record Derived(int Round, LawBook Law);

    private static readonly Dictionary<string, Story> ByName = All.ToDictionary(story => story.Name);

    public static TheoryData<string> Names => [.. All.Select(story => story.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_true_of_the_law(string story) => ByName[story].Tell(Law);
}
