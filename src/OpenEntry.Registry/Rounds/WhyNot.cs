using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Store;
using OpenEntry.Selection;
using OpenEntry.Selection.Proofs;

namespace OpenEntry.Registry.Rounds;

/// <summary>Answers "why not me": each condition of a round with its answer for one profile, the gap in points and the gap in time.</summary>
public sealed class WhyNot(Office office, ReleaseDesk releases)
{
    /// <summary>The answer for a profile and a released round.</summary>
    public async Task<Result<RoundAnswer>> AskAsync(int number, string profileNumber, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        if (!(await RoundActs.FindAsync(db, number, stop, RoundState.Released, RoundState.Published).ConfigureAwait(false)).TryGet(out var round, out var errors)) return Result<RoundAnswer>.Failed(errors);
        var row = await db.Profiles.AsNoTracking().FirstOrDefaultAsync(one => one.Number == profileNumber, stop).ConfigureAwait(false);
        if (row is null) return RegistryErrors.NotFound.At(Place.None, Words.Profile, Text.Same(profileNumber));
        if (!(await releases.ReleasedAsync(db, round, stop).ConfigureAwait(false)).TryGet(out var released, out errors)) return Result<RoundAnswer>.Failed(errors);
        return await AnswerAsync(db, round, released, row, stop).ConfigureAwait(false);
    }

    /// <summary>
    /// The answer for a person: with the profile of theirs that was in the frozen pool, whatever became of it; when none was, with the last they had
    /// submitted by then, else with the first they submitted afterwards.
    /// </summary>
    public async Task<Result<RoundAnswer>> AskAsync(int number, Guid personId, CancellationToken stop = default)
    {
        await using var db = office.Store.Open();
        if (!(await RoundActs.FindAsync(db, number, stop, RoundState.Released, RoundState.Published).ConfigureAwait(false)).TryGet(out var round, out var errors)) return Result<RoundAnswer>.Failed(errors);
        var rows = (await db.Profiles.AsNoTracking().Where(one => one.PersonId == personId && one.SubmittedAt != null).ToListAsync(stop).ConfigureAwait(false)).OrderBy(one => one.SubmittedAt).ToList();
        if (rows.Count == 0) return RegistryErrors.NotFound.At(Place.None, Words.Person, Text.Same($"{personId}"));
        if (!(await releases.ReleasedAsync(db, round, stop).ConfigureAwait(false)).TryGet(out var released, out errors)) return Result<RoundAnswer>.Failed(errors);
        var row = rows.FirstOrDefault(one => released.Pool.Pool.IndexOf(one.Number) is not null) ?? rows.LastOrDefault(one => one.SubmittedAt <= round.FrozenAt) ?? rows[0];
        return await AnswerAsync(db, round, released, row, stop).ConfigureAwait(false);
    }

    private async Task<RoundAnswer> AnswerAsync(RegistryDb db, RoundRow round, ReleasedRound released, ProfileRow row, CancellationToken stop)
    {
        // Whatever became of them but withdrawn. States are words in the database, so no state is before or after another there.
        var corrections = await db.Rounds.AsNoTracking().Where(one => one.CorrectsId == round.Id && one.State != RoundState.Withdrawn && db.Corrections.Any(listed => listed.RoundId == one.Id && listed.ProfileId == row.Id))
            .Select(one => one.Number).ToListAsync(stop).ConfigureAwait(false);
        if (released.Pool.Pool.IndexOf(row.Number) is not { } index) return Outside(round, row, corrections);

        var entry = released.Pool.Pool[index];
        var receipt = released.Receipt(index);
        var person = FrozenPerson.Of((await RoundActs.CommittedAsync(db, round, office.Law, stop).ConfigureAwait(false)).Value.Snapshot.Facts[index]);
        var conditions = new List<RoundCondition> { new(new Text("In the pool when it was frozen", "Dans le bassin au moment où il a été figé"), true, null) };
        var instruction = released.Outcome.Instruction;
        if (instruction.Programs != ProgramSet.None)
        {
            var names = Names(instruction.Programs);
            conditions.Add(new(new Text($"Meets one of: {names.En}", $"Satisfait à l’un des programmes\u00a0: {names.Fr}"), (entry.Programs & instruction.Programs) != 0, Names(entry.Programs)));
        }

        if (instruction.Category is { } category) conditions.AddRange(await CategoryAsync(db, row, person, category, round.FrozenAt!.Value, entry, stop).ConfigureAwait(false));
        var outcome = released.Outcome;
        if (outcome.CutOff is { } cutOff)
        {
            conditions.Add(new(new Text($"Score at or above the cut-off of {cutOff}", $"Note égale ou supérieure au seuil de {cutOff}"), entry.Score >= cutOff, Text.Same($"{entry.Score}")));
            if (entry.Score == cutOff && outcome.TieBreak is { } tie)
            {
                var (latest, submitted) = (Wording.Instant(tie), Wording.Instant(entry.SubmittedAt));
                conditions.Add(new(new Text($"Submitted on {latest.En} at the latest", $"Présenté au plus tard le {latest.Fr}"), entry.SubmittedAt <= tie, new Text($"submitted on {submitted.En}", $"présenté le {submitted.Fr}")));
            }
        }

        return new RoundAnswer
        {
            Round = round,
            Receipt = receipt,
            Invited = receipt.Invitation is not null,
            Rank = receipt.Index + 1,
            People = receipt.People,
            Score = entry.Score,
            PointsMissing = outcome.CutOff is { } least ? Math.Max(0, least - entry.Score) : null,
            TimeMissing = outcome.TieBreak is { } instant && entry.Score == outcome.CutOff && entry.SubmittedAt > instant ? entry.SubmittedAt - instant : null,
            Conditions = conditions,
            LeftBefore = receipt.Invitation is null && outcome.Gone.Contains(receipt.Index),
            Corrections = corrections,
        };
    }

    private static RoundAnswer Outside(RoundRow round, ProfileRow row, IReadOnlyList<int> corrections)
    {
        var (frozen, since, state) = (Wording.Instant(round.FrozenAt!.Value), Wording.Instant(row.StateSince), row.State.Name());
        var submitted = row.SubmittedAt > round.FrozenAt ? Wording.Instant(row.SubmittedAt.Value) : (Text?)null;
        return new()
        {
            Round = round,
            Invited = false,
            Conditions =
            [
                new(
                    new Text($"In the pool when it was frozen, on {frozen.En}", $"Dans le bassin au moment où il a été figé, le {frozen.Fr}"), false,
                    submitted is { } late ? new Text($"submitted on {late.En}", $"présenté le {late.Fr}") : new Text($"{state.En} since {since.En}", $"{state.Fr} depuis le {since.Fr}")),
            ],
            Corrections = corrections,
        };
    }

    private static Text Names(ProgramSet programs) => programs == ProgramSet.None
        ? Explanations.Of(programs)
        : Words.List(programs.Each().Select(Explanations.Of));

    // The conditions of the category as the version of the profile that was frozen met them on that day.
    private async Task<IEnumerable<RoundCondition>> CategoryAsync(
        RegistryDb db, ProfileRow row, FrozenPerson frozen, string category, Instant frozenAt, PoolEntry entry, CancellationToken stop)
    {
        var person = await db.People.AsNoTracking().FirstAsync(one => one.Id == row.PersonId, stop).ConfigureAwait(false);
        var version = await db.Versions.AsNoTracking().FirstOrDefaultAsync(one => one.ProfileId == row.Id && one.Version == frozen.Version, stop).ConfigureAwait(false);
        var member = new RoundCondition(new Text($"In the category “{category}”", $"Dans la catégorie «\u00a0{category}\u00a0»"), entry.Categories.Contains(category), null);
        if (office.Vault.Open(person) is not { } seal || version is null) return [member];
        using (seal)
        {
            var day = frozenAt.InUtc().Date;
            var assessment = office.Law.On(day).Assessor.Assess(ProfileDocument.Stored(seal, version.Document, row), day);
            if (assessment.Categories.FirstOrDefault(one => one.Category.Key == category) is not { } outcome) return [member];
            return
            [
                member with { Words = outcome.Category.Name },
                .. outcome.Conditions.Select(condition => new RoundCondition(Explanations.Of(condition.Kind), condition.Answer == Answer.Yes, condition.Answer == Answer.CannotTell ? Explanations.Of(condition.Answer) : null)),
            ];
        }
    }
}

/// <summary>Why a profile was or was not invited in a round.</summary>
public sealed record RoundAnswer
{
    public required RoundRow Round { get; init; }

    /// <summary>With what the person proves their place; null for who was not in the frozen pool.</summary>
    public Receipt? Receipt { get; init; }

    public required bool Invited { get; init; }

    /// <summary>Place in the frozen pool, from 1; null for who was not in it.</summary>
    public int? Rank { get; init; }

    public int? People { get; init; }

    public int? Score { get; init; }

    /// <summary>Points below the cut-off, or 0.</summary>
    public int? PointsMissing { get; init; }

    /// <summary>How much later than the tie-break the profile was submitted, when it had the score of the cut-off.</summary>
    public Duration? TimeMissing { get; init; }

    public required IReadOnlyList<RoundCondition> Conditions { get; init; }

    /// <summary>Reached by the round, but gone from the pool before it was released.</summary>
    public bool LeftBefore { get; init; }

    /// <summary>Rounds that correct this one and name the profile.</summary>
    public required IReadOnlyList<int> Corrections { get; init; }
}

/// <summary>One condition of a round and its answer.</summary>
/// <param name="Words">What it asks.</param>
/// <param name="Met">Whether it is met.</param>
/// <param name="Found">What was found; null where the answer says it.</param>
public sealed record RoundCondition(Text Words, bool Met, Text? Found);
