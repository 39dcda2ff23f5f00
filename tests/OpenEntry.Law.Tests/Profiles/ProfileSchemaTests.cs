using System.Text.Json;
using System.Text.Json.Nodes;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Tests.Profiles;

/// <summary>Schema and reader are written by hand, both; here they are held to each other.</summary>
public sealed class ProfileSchemaTests
{
    // What a schema cannot say, because it is between two values.
    private static readonly ErrorKind[] s_betweenValues =
        [ProfileErrors.DateOrder, ProfileErrors.BeforeBirth, ProfileErrors.NocOtherEdition, ProfileErrors.PrimaryOccupations];

    private static readonly string[] s_probes =
    [
        "null", "true", "0", "1", "-1", "12.5", "31", "168", "169", "601", "700", "1000000001", "3.0", "\"\"", "\" \"", "\"zzz\"", "\"IELTS\"",
        "\"21222\"", "\"2122\"", "\"212\"", "\"CA\"", "\"ON\"", "\"federal\"", "\"english\"", "\"open\"", "\"1899-12-31\"", "\"2020-01-01\"",
        "\"2020-02-30\"", "\"2020-1-1\"", "\"2020-01-01T00:00:00Z\"", "\"2020-01-01T00:00:00.5Z\"", "\"2020-01-01T24:00:00Z\"",
        "\"2020-01-01T00:00:00+00:00\"", "\"a\\tb\"", "[]", "[1]", "{}", "{\"a\":1}",
    ];

    private static readonly SchemaValidator s_schema = SchemaValidator.OfProfile;

    [Fact]
    public void The_full_document_holds_every_property_of_the_schema_and_fits_it()
    {
        Assert.Empty(s_schema.Faults(Documents.Full));
        Assert.All(Objects().DistinctBy(at => Title(at.Schema)), at =>
            Assert.Empty(Names(at.Schema).Except(Objects().Where(other => Title(other.Schema) == Title(at.Schema))
                .SelectMany(other => other.Value.EnumerateObject()).Select(property => property.Name))));
        Assert.Equal(14, Objects().Select(at => Title(at.Schema)).Distinct().Count());
    }

    [Fact]
    public void Schema_and_reader_know_the_same_properties() =>
        Assert.All(Objects(), at =>
        {
            var errors = Documents.Read(Documents.With($"{at.Path}.zzz", "1")).Errors;
            var unknown = Assert.Single(errors, error => error.Kind == ProfileErrors.UnknownProperty);
            Assert.Equal($"{at.Path}.zzz", unknown.Place.Path);
            Assert.Equal(Names(at.Schema), unknown.Arguments[1].En.Split(", "));
        });

    [Fact]
    public void Schema_and_reader_require_the_same_properties() =>
        Assert.All(Objects(), at =>
        {
            var missing = Documents.Read(Documents.With(at.Path, "{}")).Errors.Where(error => error.Kind == ProfileErrors.Missing);
            Assert.Equal(
                at.Schema.GetProperty("required").EnumerateArray().Select(name => $"{at.Path}.{name}"),
                missing.Select(error => error.Place.Path));
        });

    [Fact]
    public void Schema_and_reader_know_the_same_words()
    {
        var lists = 0;
        Assert.All(Leaves().Where(leaf => s_schema.Resolve(leaf.Schema).TryGetProperty("enum", out _)), leaf =>
        {
            var words = s_schema.Resolve(leaf.Schema).GetProperty("enum").EnumerateArray().Select(word => word.GetString()!).ToList();
            lists++;
            var errors = Documents.Read(Documents.With(leaf.Path, "\"zzz\"")).Errors;
            var unknown = Assert.Single(errors, error => error.Place.Path == leaf.Path);
            if (unknown.Kind == ProfileErrors.CountryUnknown)
                Assert.Equal(Countries.All, words);
            else
                Assert.Equal(words, unknown.Arguments[1].En.Split(", "));
        });
        Assert.True(lists > 15);
    }

    [Fact]
    public void Schema_and_reader_judge_every_value_at_every_place_alike() =>
        Assert.All(Leaves(), leaf =>
        {
            foreach (var probe in s_probes)
            {
                var document = Documents.With(leaf.Path, probe);
                var errors = Documents.Read(document).Errors.Where(error => !s_betweenValues.Contains(error.Kind)).ToList();
                var faults = s_schema.Faults(document);
                if (errors.Count == 0 != (faults.Count == 0))
                    Assert.Fail($"{leaf.Path} = {probe}: {string.Join("; ", errors)} / {string.Join("; ", faults)}");
            }
        });

    [Fact]
    public void What_the_schema_calls_a_default_is_what_leaving_out_means()
    {
        var defaults = 0;
        Assert.All(Leaves().Where(leaf => leaf.Schema.TryGetProperty("default", out _)), leaf =>
        {
            if (leaf.Path == "$.maritalStatus")
                return; // Left out, it would make the spouse one too many.
            defaults++;
            var written = JsonNode.Parse(ProfileWriter.Write(Documents.Read(Documents.Without(leaf.Path)).Value));
            Assert.Equal(leaf.Schema.GetProperty("default").GetRawText(), At(written!, leaf.Path).ToJsonString());
        });
        Assert.True(defaults > 20);
    }

    [Fact]
    public void Everything_is_described_in_both_languages() => Assert.All(Described(s_schema.Root, "#"), node =>
    {
        Assert.True(node.Schema.TryGetProperty("description", out var english), node.Path);
        Assert.True(node.Schema.TryGetProperty("x-description-fr", out var french), node.Path);
        Assert.NotEqual(english.GetString(), french.GetString());
        Assert.EndsWith(english.GetString()![^1..], french.GetString(), StringComparison.Ordinal);
        Assert.DoesNotMatch("[^\u00a0]:|'", french.GetString());
        Assert.Equal(node.Schema.TryGetProperty("title", out _), node.Schema.TryGetProperty("x-title-fr", out _));
    });

    private static IEnumerable<(string Path, JsonElement Schema)> Described(JsonElement schema, string path)
    {
        yield return (path, schema);
        foreach (var part in (string[])["properties", "$defs"])
        {
            if (!schema.TryGetProperty(part, out var named))
                continue;
            foreach (var inner in named.EnumerateObject().SelectMany(property => Described(property.Value, $"{path}/{property.Name}")))
                yield return inner;
        }
    }

    private static string[] Names(JsonElement schema) => [.. schema.GetProperty("properties").EnumerateObject().Select(property => property.Name)];

    private static string? Title(JsonElement schema) => schema.GetProperty("title").GetString();

    private static JsonNode At(JsonNode root, string path) =>
        path.Split(['.', '['], StringSplitOptions.RemoveEmptyEntries)[1..]
            .Aggregate(root, (at, step) => (step.EndsWith(']') ? at[int.Parse(step[..^1])] : at[step])!);

    /// <summary>Every object of the full document, with its schema.</summary>
    private static IEnumerable<(string Path, JsonElement Schema, JsonElement Value)> Objects() =>
        from at in Walk(s_schema.Root, JsonDocument.Parse(Documents.Full).RootElement, "$")
        where at.Value.ValueKind == JsonValueKind.Object
        select (at.Path, s_schema.Resolve(at.Schema), at.Value);

    /// <summary>Every property of the full document, with what its schema says in place.</summary>
    private static IEnumerable<(string Path, JsonElement Schema, JsonElement Value)> Leaves() =>
        Walk(s_schema.Root, JsonDocument.Parse(Documents.Full).RootElement, "$").Where(at => !at.Path.EndsWith(']') && at.Path != "$");

    private static IEnumerable<(string Path, JsonElement Schema, JsonElement Value)> Walk(JsonElement schema, JsonElement value, string path)
    {
        yield return (path, schema, value);
        var resolved = s_schema.Resolve(schema);
        IEnumerable<(string, JsonElement, JsonElement)> inner = value.ValueKind switch
        {
            JsonValueKind.Object => value.EnumerateObject()
                .SelectMany(property => Walk(resolved.GetProperty("properties").GetProperty(property.Name), property.Value, $"{path}.{property.Name}")),
            JsonValueKind.Array => value.EnumerateArray().Index().SelectMany(entry => Walk(resolved.GetProperty("items"), entry.Item, $"{path}[{entry.Index}]")),
            _ => [],
        };
        foreach (var one in inner)
            yield return one;
    }
}
