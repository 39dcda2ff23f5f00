using System.Globalization;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Json;
using OpenEntry.Registry.People;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;
using OpenEntry.Selection.Proofs;

namespace OpenEntry.Registry.Imports;

/// <summary>
/// Takes over many profiles, one JSON object a line (<c>openentry schema profile</c>). Its <c>id</c> is the reference by which a profile is known again. Each thousand
/// lines are one process: interrupted, it is run again and goes on; run twice, it changes nothing.
/// </summary>
public sealed class ProfileImport(Office office, Duplicates duplicates)
{
    private const int BatchSize = 1000;
    private const int MostErrors = 1000;

    /// <summary>Imports all good lines and reports the others.</summary>
    /// <param name="stream">JSON Lines in UTF-8; stays the caller's to close.</param>
    /// <param name="file">Its name, for the places of errors.</param>
    /// <param name="actor">Who: only an officer brings instants of submission and nominations along.</param>
    /// <param name="progress">Told how many lines are done.</param>
    /// <param name="stop">Stops after the batch.</param>
    public async Task<ImportReport> RunAsync(Stream stream, string? file, Actor actor, Action<int>? progress = null, CancellationToken stop = default)
    {
        using var lines = new JsonLines(stream, file);
        var report = new ImportReport(0, 0, 0, 0, 0, []);
        var errors = new List<Error>();
        var seen = new Dictionary<string, (int Line, Digest Content)>(StringComparer.Ordinal);
        while (Next(lines) is { Count: > 0 } batch)
        {
            stop.ThrowIfCancellationRequested();
            Parallel.ForEach(batch.Where(line => line.Errors.Count == 0), line => Read(line, actor));
            foreach (var line in batch.Where(line => line.Profile is not null))
            {
                // Which of the two is meant, nobody here can know.
                if (seen.TryAdd(line.Reference, (line.Place.Line!.Value, line.Content)) || seen[line.Reference].Content == line.Content) continue;
                line.Refuse(RegistryErrors.ImportTwice.At(Place.None, line.Reference, seen[line.Reference].Line.ToString(CultureInfo.InvariantCulture)));
            }

            var left = batch.Where(line => line.Profile is not null).ToList();
            while (left.Count > 0)
            {
                // The same line twice is new the first time and known the second time.
                var once = left.DistinctBy(line => line.Reference).ToList();
                var done = await new ImportBatch(office, duplicates).RunAsync(once, actor, stop).ConfigureAwait(false);
                report = report with { Added = report.Added + done.Added, Changed = report.Changed + done.Changed, Unchanged = report.Unchanged + done.Unchanged };
                left = [.. left.Except(once, ReferenceEqualityComparer.Instance).Cast<ImportLine>()];
            }

            errors.AddRange(batch.SelectMany(line => line.Errors).Take(MostErrors - errors.Count));
            report = report with { Lines = report.Lines + batch.Count, Refused = report.Refused + batch.Count(line => line.Errors.Count > 0), Errors = errors };
            progress?.Invoke(report.Lines);
        }

        return report;
    }

    private static List<ImportLine> Next(JsonLines lines)
    {
        var batch = new List<ImportLine>(BatchSize);
        while (batch.Count < BatchSize && lines.TryNext(out var line))
        {
            var read = new ImportLine(line.Place, line.Bytes.ToArray());
            if (line.Error is { } error) read.Refuse(error);
            batch.Add(read);
        }

        return batch;
    }

    private void Read(ImportLine line, Actor actor)
    {
        if (!ProfileDocument.Read(line.Bytes, office.Law, office.Today).TryGet(out var profile, out var errors)) line.Refuse(errors);
        else if (profile.InadmissibleForMisrepresentation) line.Refuse(RegistryErrors.Inadmissible.At(new Place(Path: "$.inadmissibleForMisrepresentation")));
        else if (profile.Nomination is not null && actor.Kind != ActorKind.Officer) line.Refuse(RegistryErrors.NominationDeclared.At(new Place(Path: "$.nomination")));
        else (line.Profile, line.Reference, line.Content) = (profile, profile.Id, Digest.Of(ProfileDocument.Bytes(profile)));
    }
}
