using NodaTime;
using OpenEntry.Lab.History;
using OpenEntry.Law.Books;
using OpenEntry.Law.Errors;
using OpenEntry.Selection;

namespace OpenEntry.Lab.Pools;

/// <summary>One round as it was, and as it is drawn from the synthetic pool.</summary>
public sealed record ReplayedRound
{
    public required RoundRecord Official { get; init; }

    /// <summary>How many were invited here: the official number, or its part for a pool of another size.</summary>
    public required int Size { get; init; }

    public required int? CutOff { get; init; }

    public required Instant? TieBreak { get; init; }

    public required DrawCounts Counts { get; init; }

    /// <summary>How many of the eligible people of this pool reach the official cut-off.</summary>
    public required int AtOfficialCutOff { get; init; }

    /// <summary>What happened in the pool since the round before; null when both drew from the same distribution.</summary>
    public PoolChanges? Changes { get; init; }

    /// <summary>One of the rounds asked for; otherwise held between them only because it was held.</summary>
    public required bool Asked { get; init; }

    /// <summary>Points this cut-off lies above (or, below 0, under) the official one.</summary>
    public int? Difference => CutOff - Official.CutOff;
}

/// <summary>A pool that was drawn from.</summary>
/// <param name="Like">The distribution it follows.</param>
/// <param name="Bands">People by band, as made.</param>
/// <param name="Size">How many people.</param>
/// <param name="Disagreements">People about whom the two engines disagree.</param>
public sealed record ReplayedPool(PublishedPool Like, int[] Bands, int Size, int Disagreements);

/// <summary>Consecutive rounds drawn from a synthetic pool that goes on from each published distribution to the next.</summary>
public sealed class Replay
{
    private readonly List<ReplayedRound> _rounds = [];
    private readonly List<ReplayedPool> _pools = [];

    private Replay()
    {
    }

    /// <summary>The rounds, in order.</summary>
    public IReadOnlyList<ReplayedRound> Rounds => _rounds;

    /// <summary>The pools, in order.</summary>
    public IReadOnlyList<ReplayedPool> Pools => _pools;

    /// <summary>Replays the rounds from the first to the last of those asked for; rounds held between them are held too, so that whom they took is gone.</summary>
    /// <param name="numbers">Numbers of the rounds asked for, in order.</param>
    /// <param name="size">People in the first pool; null for as many as published. Later pools and all rounds are scaled alike.</param>
    /// <param name="seed">The seed.</param>
    /// <param name="book">The law.</param>
    /// <param name="history">The record.</param>
    /// <param name="progress">Told which distribution is being followed, of how many people, and how many have come.</param>
    public static Result<Replay> Run(
        IReadOnlyList<string> numbers, int? size, ulong seed, LawBook book, RoundHistory history, Action<PublishedPool, int, long>? progress = null)
    {
        foreach (var number in numbers)
        {
            if (history.ByNumber(number)?.Bands is null) return PoolModelErrors.RoundMissing.At(Place.None, number);
        }

        var (first, last) = (history.ByNumber(numbers[0])!, history.ByNumber(numbers[^1])!);
        var replay = new Replay();
        SyntheticPool? pool = null;
        var since = Instant.MinValue;
        var published = PublishedPool.Of(history, first).Size;
        long Scaled(int count) => (((2L * count * (size ?? published)) + published) / (2L * published));

        foreach (var round in history.Rounds.Where(one => one.Instant >= first.Instant && one.Instant <= last.Instant))
        {
            PoolChanges? changes = null;
            if (pool is null || round.DistributionAsOf > pool.Like.Date)
            {
                var like = PublishedPool.Of(history, round);
                var people = (int)Scaled(like.Size);
                void Report(long done) => progress?.Invoke(like, people, done);
                if (pool is null) pool = SyntheticPool.Make(like, people, seed, book, history, Report);
                else (pool, changes) = PoolEvolution.To(pool, since, like, people, book, Report);
                replay._pools.Add(new ReplayedPool(like, pool.People.Bands(), pool.People.Count, EngineCheck.Disagreements(pool)));
            }

            var instruction = Instruction(round, (int)Math.Max(1, Scaled(round.Invitations)), book);
            var drawn = Draw.Run(pool.People.ToPool(), instruction);
            replay._rounds.Add(new ReplayedRound
            {
                Official = round,
                Size = instruction.Size,
                CutOff = drawn.CutOff,
                TieBreak = drawn.TieBreak,
                Counts = drawn.Counts,
                AtOfficialCutOff = Reaching(pool.People, instruction, round.CutOff),
                Changes = changes,
                Asked = numbers.Contains(round.Number),
            });
            pool = PoolEvolution.Without(pool, drawn.Invited);
            since = round.Instant;
        }

        return replay;
    }

    private static RoundInstruction Instruction(RoundRecord round, int size, LawBook book)
    {
        var rule = book.On(round.Date).Value("crs.tie-break")!["rule"]!.Word == "everyoneAtCutOff" ? RankingRule.EveryoneAtCutOff : RankingRule.EarlierSubmission;
        return round.Kind switch
        {
            RoundKind.General => RoundInstruction.Everyone(size, rule),
            RoundKind.Program => RoundInstruction.ForPrograms(round.Programs, size, rule),
            _ => RoundInstruction.ForCategory(round.Category!, size, rule),
        } is { IsOk: true } made ? made.Value : throw new InvalidOperationException($"Round {round.Number} has no instruction.");
    }

    private static int Reaching(SyntheticPeople people, RoundInstruction instruction, int cutOff)
    {
        var bit = instruction.Category is null ? uint.MaxValue : 1U << Index(people.CategoryKeys, instruction.Category);
        var count = 0;
        for (var person = 0; person < people.Count; person++)
        {
            if (people.Score(person) < cutOff) continue;
            if (instruction.Programs != 0 && (people.ProgramsOf(person) & instruction.Programs) == 0) continue;
            if (instruction.Category is null || (people.Categories[person] & bit) != 0) count++;
        }

        return count;
    }

    private static int Index(IReadOnlyList<string> keys, string key)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (keys[i] == key) return i;
        }

        return 31;
    }
}
