using OpenEntry.Lab.History;
using OpenEntry.Law;
using OpenEntry.Law.Categories;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Rounds;

namespace OpenEntry.Cli.Commands.Office.Rounds;

/// <summary>What the public gets of a published round: its proof, and the public record with every round this office has published.</summary>
internal static class PublicFiles
{
    /// <summary>The files by their names.</summary>
    /// <param name="opened">The office.</param>
    /// <param name="number">The round, published.</param>
    /// <param name="before">The public record before this office's rounds.</param>
    public static async Task<Result<SortedDictionary<string, byte[]>>> OfAsync(OpenedOffice opened, int number, RoundHistory before)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (file, name) in new[] { (RoundFile.Commitment, "commitment.json"), (RoundFile.Outcome, "outcome.json"), (RoundFile.Proof, "proof.jsonl") })
        {
            if (!(await opened.Desks.RoundReader.FileAsync(number, file).ConfigureAwait(false)).TryGet(out var bytes, out var errors)) return Result<SortedDictionary<string, byte[]>>.Failed(errors);
            files.Add($"round-{number}-{name}", bytes);
        }

        return (await RecordAsync(opened, before).ConfigureAwait(false)).Map(record =>
        {
            files.Add(RoundHistory.RoundsFile, record.ToCsv());
            files.Add("ee_rounds_en.json", OfficialFeedWriter.Write(record, OfficialLanguage.English));
            files.Add("ee_rounds_fr.json", OfficialFeedWriter.Write(record, OfficialLanguage.French));
            return files;
        });
    }

    private static async Task<Result<RoundHistory>> RecordAsync(OpenedOffice opened, RoundHistory before)
    {
        var rounds = await opened.Desks.RoundReader.ListAsync().ConfigureAwait(false);
        var held = new Dictionary<string, RoundRecord>(StringComparer.Ordinal);
        foreach (var round in rounds.Where(one => one.State == RoundState.Published))
        {
            if (!(await opened.Desks.RoundReader.ScoresAsync(round.Number).ConfigureAwait(false)).TryGet(out var scores, out var errors)) return Result<RoundHistory>.Failed(errors);
            held.Add($"{round.Number}", Record(round, scores, opened, rounds));
        }

        return new RoundHistory([.. before.Rounds.Where(one => !held.ContainsKey(one.Number)), .. held.Values], before.Corrections);
    }

    private static RoundRecord Record(RoundRow round, int[] scores, OpenedOffice opened, IReadOnlyList<RoundRow> rounds)
    {
        var frozenOn = round.FrozenAt!.Value.InUtc().Date;
        var version = CategoryRule.InForce(opened.Desks.Office.Law.On(frozenOn)).FirstOrDefault(rule => rule.Key == round.Category)?.Version;
        var record = new HeldRound(
            $"{round.Number}", round.ReleasedAt!.Value, round.Programs, round.Category, version, round.Invited!.Value, round.CutOff, round.TieBreak, frozenOn, scores).ToRecord();
        // What a correction freezes is the people that were missed: no distribution of the pool.
        return round.CorrectsId is { } corrected
            ? record with { Bands = null, DistributionAsOf = null, Notes = $"corrects round {rounds.Single(one => one.Id == corrected).Number}" }
            : record;
    }
}
