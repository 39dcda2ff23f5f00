using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Crs;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Json;
using OpenEntry.Law.Profiles;
using OpenEntry.Registry.Notices;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Records;
using OpenEntry.Registry.Store;

namespace OpenEntry.Registry.People;

/// <summary>Everything the office has about a person, opened, as one archive of JSON files.</summary>
internal sealed class PersonExport(Office office, RecordsDesk records)
{
    private static readonly JsonSerializerOptions s_options = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    private static readonly Text s_leftOut = new(
        "Letters about the account go by mail alone: they may hold a link that opens it.", "Les lettres au sujet du compte sont envoyées par courriel seulement\u00a0: elles peuvent contenir un lien qui l’ouvre.");

    public async Task<Result<byte[]>> ZipAsync(Guid id, CancellationToken stop)
    {
        await using var db = office.Store.Open();
        var selves = await Selves.OfAsync(db, id, stop).ConfigureAwait(false);
        if (selves.Count == 0) return RegistryErrors.NotFound.At(Place.None, Words.Person, Text.Same($"{id}"));
        if (selves.TrueForAll(self => self.WrappedKey is null)) return RegistryErrors.Forgotten.At(Place.None);
        var seals = new Dictionary<Guid, PersonSeal>();
        try
        {
            foreach (var self in selves)
            {
                if (office.Vault.Open(self) is { } seal) seals.Add(self.Id, seal);
            }

            var files = new List<(string Name, JsonNode Json)>
            {
                ("person.json", new JsonArray([.. selves.Where(self => seals.ContainsKey(self.Id)).Select(self => Person(self, seals[self.Id]))])),
                ("events.json", Events((await records.ShowAsync($"{selves[0].Id}", stop).ConfigureAwait(false)).Value)),
            };
            var ids = selves.Select(self => self.Id).ToList();
            files.AddRange(await ProfilesAsync(db, ids, seals, stop).ConfigureAwait(false));
            files.Add(("notices.json", await NoticesAsync(db, ids, seals, stop).ConfigureAwait(false)));
            files.Add(("account.json", await Accounts.AccountExport.OfAsync(db, seals, stop).ConfigureAwait(false)));
            files.Add(("schema/profile.schema.json", JsonNode.Parse(ProfileSchema.Text)!));
            files.Add(("invitations.json", await InvitationsAsync(db, ids, stop).ConfigureAwait(false)));
            return await PackAsync(files, office.Now, stop).ConfigureAwait(false);
        }
        finally
        {
            foreach (var seal in seals.Values) seal.Dispose();
        }
    }

    private static JsonNode Person(PersonRow person, PersonSeal seal)
    {
        var json = PersonDetails.Of(seal.Open(SealedAs.Details, person.SealedDetails!)).ToJson();
        json["id"] = $"{person.Id}";
        json["registeredAt"] = $"{person.CreatedAt}";
        json["language"] = Letter.Code(person.Language);
        return json;
    }

    private static JsonArray Events(PersonRecord record) =>
    [
        .. from process in record.Processes
           from one in process.Events
           select (JsonNode)new JsonObject
           {
               ["sequence"] = one.Sequence,
               ["at"] = $"{process.At}",
               ["process"] = Both(process.Name),
               ["by"] = EnumWords.Of(process.Actor.Kind),
               ["reason"] = process.Reason,
               ["event"] = Both(one.Name),
               ["profile"] = one.Profile,
               ["words"] = one.Body is { } body ? Both(body.Words) : null,
               ["before"] = one.Body?.Before?.DeepClone(),
               ["after"] = one.Body?.After?.DeepClone(),
           },
    ];

    private static async Task<List<(string Name, JsonNode Json)>> ProfilesAsync(RegistryDb db, List<Guid> ids, Dictionary<Guid, PersonSeal> seals, CancellationToken stop)
    {
        var files = new List<(string, JsonNode)>();
        var list = new JsonArray();
        var nominations = new JsonArray();
        foreach (var row in await db.Profiles.AsNoTracking().Where(one => ids.Contains(one.PersonId)).OrderBy(one => one.CreatedAt).ToListAsync(stop).ConfigureAwait(false))
        {
            if (!seals.TryGetValue(row.PersonId, out var seal)) continue;
            var profile = EventFacts.Of(row);
            profile["state"] = Both(row.State.Name());
            profile["since"] = $"{row.StateSince}";
            list.Add(profile);
            foreach (var version in await db.Versions.AsNoTracking().Where(one => one.ProfileId == row.Id).OrderBy(one => one.Version).ToListAsync(stop).ConfigureAwait(false))
            {
                files.Add(($"profiles/{row.Number}-{version.Version:000}.json", JsonNode.Parse(seal.Open(SealedAs.Profile, version.Document))!));
            }

            foreach (var one in await db.Nominations.AsNoTracking().Where(one => one.ProfileId == row.Id).OrderBy(one => one.OfferedAt).ToListAsync(stop).ConfigureAwait(false))
            {
                nominations.Add(new JsonObject
                {
                    ["profile"] = row.Number,
                    ["province"] = one.Province,
                    ["certificate"] = one.Certificate,
                    ["offeredAt"] = $"{one.OfferedAt}",
                    ["answerBefore"] = $"{one.AnswerBefore}",
                    ["state"] = EnumWords.Of(one.State),
                    ["since"] = $"{one.StateSince}",
                });
            }
        }

        files.Add(("profiles.json", list));
        files.Add(("nominations.json", nominations));
        return files;
    }

    private static async Task<JsonNode> NoticesAsync(RegistryDb db, List<Guid> ids, Dictionary<Guid, PersonSeal> seals, CancellationToken stop)
    {
        var list = new JsonArray();
        foreach (var row in await db.Notices.AsNoTracking().Where(one => ids.Contains(one.PersonId)).OrderBy(one => one.CreatedAt).ToListAsync(stop).ConfigureAwait(false))
        {
            if (!seals.TryGetValue(row.PersonId, out var seal)) continue;
            var text = NoticeText.Of(seal.Open(SealedAs.Notice, row.Text));
            // A letter about the account may hold a link that opens it.
            var isLeftOut = row.Key.StartsWith(NoticeDesk.AccountLetters, StringComparison.Ordinal);
            list.Add(new JsonObject
            {
                ["at"] = $"{row.CreatedAt}",
                ["sentAt"] = Written(row.SentAt),
                ["subject"] = Both(text.Subject),
                ["body"] = isLeftOut ? null : Both(text.Body),
                ["bodyLeftOut"] = isLeftOut ? Both(s_leftOut) : null,
            });
        }

        return list;
    }

    private async Task<JsonNode> InvitationsAsync(RegistryDb db, List<Guid> ids, CancellationToken stop)
    {
        var list = new JsonArray();
        foreach (var one in await (
            from invitation in db.Invitations.AsNoTracking().Where(one => ids.Contains(one.PersonId))
            join round in db.Rounds.AsNoTracking() on invitation.RoundId equals round.Id
            join profile in db.Profiles.AsNoTracking() on invitation.ProfileId equals profile.Id
            orderby invitation.IssuedAt
            select new { Row = invitation, Round = round.Number, round.FrozenAt, Profile = profile.Number }).ToListAsync(stop).ConfigureAwait(false))
        {
            list.Add(new JsonObject
            {
                ["round"] = one.Round,
                ["profile"] = one.Profile,
                ["version"] = one.Row.ProfileVersion,
                ["class"] = $"{one.Row.Class}",
                ["score"] = one.Row.Score,
                ["lines"] = Lines(one.Row.Facts, one.FrozenAt ?? one.Row.IssuedAt),
                ["issuedAt"] = $"{one.Row.IssuedAt}",
                ["deadline"] = $"{one.Row.Deadline}",
                ["state"] = EnumWords.Of(one.Row.State),
                ["since"] = $"{one.Row.StateSince}",
            });
        }

        return list;
    }

    // What was invited: each line of the score as it was frozen, under the law of that day. What a section gives at the most cuts what its lines come to.
    private JsonObject Lines(byte[] facts, Instant frozenAt)
    {
        var score = CrsScorer.Score(FactsBlob.Read(facts, ""), office.Law.On(frozenAt.InUtc().Date));
        return new JsonObject
        {
            ["factors"] = new JsonArray([.. CrsFactors.All.Select(factor => (JsonNode)new JsonObject { ["factor"] = factor.Word(), ["points"] = score[factor].Points, ["provision"] = factor.Provision() })]),
            ["sections"] = new JsonObject
            {
                ["core"] = score.Sections.Core,
                ["spouse"] = score.Sections.Spouse,
                ["transferability"] = score.Sections.Transferability,
                ["additional"] = score.Sections.Additional,
            },
        };
    }

    private static async Task<byte[]> PackAsync(List<(string Name, JsonNode Json)> files, Instant now, CancellationToken stop)
    {
        using var bytes = new MemoryStream();
        await using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            await AddAsync("README.txt", file => file.WriteAsync(Encoding.UTF8.GetBytes(PersonExportReadme.Text), stop).AsTask()).ConfigureAwait(false);
            foreach (var (name, json) in files) await AddAsync(name, file => JsonSerializer.SerializeAsync(file, json, s_options, stop)).ConfigureAwait(false);

            async Task AddAsync(string name, Func<Stream, Task> write)
            {
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = now.ToDateTimeOffset();
                await using var file = await entry.OpenAsync(stop).ConfigureAwait(false);
                await write(file).ConfigureAwait(false);
            }
        }

        return bytes.ToArray();
    }

    private static JsonObject Both(Text text) => new() { ["en"] = text.En, ["fr"] = text.Fr };

    private static string? Written(Instant? instant) => instant?.ToString();
}
