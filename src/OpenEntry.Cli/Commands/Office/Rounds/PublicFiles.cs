using OpenEntry.Lab.History;
using OpenEntry.Law;
using OpenEntry.Law.Errors;
using OpenEntry.Registry.Rounds;
using OpenEntry.Web.Feeds;

namespace OpenEntry.Cli.Commands.Office.Rounds;

/// <summary>What the public gets of a published round: its proof, and the public record with every round this office has published.</summary>
internal static class PublicFiles
{
    /// <summary>The files by their names.</summary>
    /// <param name="opened">The office.</param>
    /// <param name="number">The round, published.</param>
    /// <param name="before">The public record before this office's rounds.</param>
    /// <param name="address">Where people reach the office, for the links of the feed; null where nobody said.</param>
    public static async Task<Result<SortedDictionary<string, byte[]>>> OfAsync(OpenedOffice opened, int number, RoundHistory before, Uri? address)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var (file, name) in new[] { (RoundFile.Commitment, "commitment.json"), (RoundFile.Outcome, "outcome.json"), (RoundFile.Proof, "proof.jsonl") })
        {
            if (!(await opened.Desks.RoundReader.FileAsync(number, file).ConfigureAwait(false)).TryGet(out var bytes, out var errors)) return Result<SortedDictionary<string, byte[]>>.Failed(errors);
            files.Add($"round-{number}-{name}", bytes);
        }

        return (await new PublishedRounds(opened.Desks, before).ReadAsync().ConfigureAwait(false)).Map(record =>
        {
            files.Add(RoundHistory.RoundsFile, record.ToCsv());
            foreach (var (language, atom) in new[] { (OfficialLanguage.English, "rounds.atom"), (OfficialLanguage.French, "rounds.fr.atom") })
            {
                files.Add(OfficialFeedWriter.FileName(language), OfficialFeedWriter.Write(record, language));
                files.Add(atom, RoundsAtom.Write(record, language, address is null ? null : new Uri(address, atom)));
            }

            return files;
        });
    }
}
