using NodaTime;
using OpenEntry.Lab.History;
using OpenEntry.Lab.Pools;
using OpenEntry.Law.Books;
using OpenEntry.Law.Facts;

namespace OpenEntry.Lab.Tests.Pools;

/// <summary>Pools that several tests look at, made once.</summary>
internal static class Made
{
    private static readonly Lazy<SyntheticPool> March2024 = new(() => On(new LocalDate(2024, 3, 11), 20_000, 7));

    public static readonly LawBook Book = LawBook.Embedded();

    public static readonly RoundHistory History = RoundHistory.LoadEmbedded().Value;

    /// <summary>A tenth of the pool before the rounds of March 2024.</summary>
    public static SyntheticPool BeforeMarch => March2024.Value;

    public static PublishedPool Like(LocalDate date) => PublishedPool.On(History, date).Value;

    public static SyntheticPool On(LocalDate date, int size, ulong seed) => SyntheticPool.Make(Like(date), size, seed, Book, History);

    /// <summary>Everything about everybody, in one number.</summary>
    public static string Fingerprint(SyntheticPool pool)
    {
        var hash = System.Security.Cryptography.IncrementalHash.CreateHash(System.Security.Cryptography.HashAlgorithmName.SHA256);
        for (var person = 0; person < pool.People.Count; person++)
        {
            var entry = pool.People.Entry(person);
            var buffer = new System.Buffers.ArrayBufferWriter<byte>();
            using (var json = new System.Text.Json.Utf8JsonWriter(buffer)) EntryLine.Write(json, entry);
            using (var json = new System.Text.Json.Utf8JsonWriter(buffer)) CrsFactsWriter.Write(json, pool.People.FactsOf(person));
            hash.AppendData(buffer.WrittenSpan);
            hash.AppendData(System.Text.Encoding.ASCII.GetBytes(pool.People.Occupation(person)));
        }

        return Convert.ToHexString(hash.GetHashAndReset())[..16];
    }
}
