using System.Globalization;
using OpenEntry.Law;
using OpenEntry.Law.Errors;

namespace OpenEntry.Selection;

/// <summary>The instruction of a round: who may be invited, how many, and how people of the same score are ranked.</summary>
public sealed record RoundInstruction
{
    /// <summary>
    /// Programs of which a person needs at least one to be invited in a round by category: FSW, CEC or FST. Source: the ministerial
    /// instructions on category-based rounds, since 2023-06-28.
    /// </summary>
    public const ProgramSet ProgramsBehindCategories = ProgramSet.FSW | ProgramSet.CEC | ProgramSet.FST;

    private RoundInstruction(ProgramSet programs, string? category, int size, RankingRule rule) =>
        (Programs, Category, Size, Rule) = (programs, category, size, rule);

    /// <summary>A person needs at least one of these; <see cref="ProgramSet.None"/> in a general round, where everyone in the pool may be invited.</summary>
    public ProgramSet Programs { get; }

    /// <summary>Key of the category a person must be in; null in a round without one.</summary>
    public string? Category { get; }

    /// <summary>How many to invite, 0 or more.</summary>
    public int Size { get; }

    /// <summary>How people of the same score are ranked.</summary>
    public RankingRule Rule { get; }

    /// <summary>A general round: everyone in the pool. Fails with <see cref="RoundErrors.NegativeSize"/>.</summary>
    public static Result<RoundInstruction> Everyone(int size, RankingRule rule) => Checked(new(ProgramSet.None, null, size, rule));

    /// <summary>
    /// A round for whoever is eligible for any of <paramref name="programs"/>. Fails with <see cref="RoundErrors.NoProgram"/>,
    /// <see cref="PoolErrors.UnknownProgram"/> or <see cref="RoundErrors.NegativeSize"/>.
    /// </summary>
    public static Result<RoundInstruction> ForPrograms(ProgramSet programs, int size, RankingRule rule) =>
        programs == ProgramSet.None ? RoundErrors.NoProgram.At(Place.None) : Checked(new(programs, null, size, rule));

    /// <summary>
    /// A round for whoever is in a category and eligible for any of <paramref name="programs"/>. A key that nobody in the pool has is no
    /// error: nobody is eligible. Fails with <see cref="PoolErrors.BadCategoryKey"/>, <see cref="RoundErrors.NoProgram"/>,
    /// <see cref="PoolErrors.UnknownProgram"/> or <see cref="RoundErrors.NegativeSize"/>.
    /// </summary>
    /// <param name="key">Key of the category, as in the pool: <c>stem</c>.</param>
    /// <param name="size">How many to invite.</param>
    /// <param name="rule">How people of the same score are ranked.</param>
    /// <param name="programs">Programs a person needs one of; a reform that changes the programs changes it.</param>
    public static Result<RoundInstruction> ForCategory(string key, int size, RankingRule rule, ProgramSet programs = ProgramsBehindCategories)
    {
        ArgumentNullException.ThrowIfNull(key);
        return CategoryKeys.Check(System.Text.Encoding.UTF8.GetBytes(key), Place.None) is { } error ? error
            : programs == ProgramSet.None ? RoundErrors.NoProgram.At(Place.None)
            : Checked(new(programs, key, size, rule));
    }

    /// <summary>Whether someone may be invited. For one person at a time; a round over a pool goes by <see cref="IEligible"/>.</summary>
    internal bool Allows(ProgramSet programs, Func<string, bool> inCategory) =>
        (Programs == ProgramSet.None || (programs & Programs) != ProgramSet.None) && (Category is null || inCategory(Category));

    private static Result<RoundInstruction> Checked(RoundInstruction instruction) =>
        instruction.Size < 0 ? RoundErrors.NegativeSize.At(Place.None, instruction.Size.ToString(CultureInfo.InvariantCulture))
        : (instruction.Programs & ~ProgramWords.All) != 0 ? PoolErrors.UnknownProgram.At(Place.None, instruction.Programs.ToString())
        : instruction;
}
