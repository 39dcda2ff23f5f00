using System.Text.Json;

namespace OpenEntry.Cli.Tests.Commands;

public class SchemaCommandTests
{
    public static TheoryData<string> Names
    {
        get
        {
            using var list = JsonDocument.Parse(Ran.Command("schema", "--format", "json").Output);
            return [.. list.RootElement.EnumerateArray().Select(schema => schema.GetProperty("name").GetString()!)];
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_schema_is_one_of_2020_12(string name)
    {
        var ran = Ran.Command("schema", name);

        Assert.Equal(0, ran.Code);
        using var schema = JsonDocument.Parse(ran.Output);
        Assert.Equal("https://json-schema.org/draft/2020-12/schema", schema.RootElement.GetProperty("$schema").GetString());
        Assert.True(schema.RootElement.TryGetProperty("properties", out _));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_reference_leads_somewhere_and_every_required_field_is_described(string name)
    {
        using var schema = JsonDocument.Parse(Ran.Command("schema", name).Output);
        var root = schema.RootElement;

        Assert.All(References(root), reference => Assert.True(root.GetProperty("$defs").TryGetProperty(reference["#/$defs/".Length..], out _), reference));
        Assert.All(root.GetProperty("required").EnumerateArray(), field => Assert.True(root.GetProperty("properties").TryGetProperty(field.GetString()!, out _), field.GetString()));
    }

    [Fact]
    public void Without_a_name_the_schemas_are_listed_in_the_readers_language()
    {
        Assert.Contains("pool       the entries of a pool", Ran.Command("schema").Output, StringComparison.Ordinal);
        Assert.Contains("pool       les inscriptions d’un bassin", Ran.Command("schema", "--lang", "fr").Output, StringComparison.Ordinal);
    }

    private static IEnumerable<string> References(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => member.Name == "$ref" ? [member.Value.GetString()!] : References(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(References),
        _ => [],
    };
}
