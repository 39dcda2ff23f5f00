using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenEntry.Registry.Tests;

namespace OpenEntry.Web.Tests.Api;

/// <summary>Requests and answers of the API in tests.</summary>
internal static class Requests
{
    /// <summary>A sample profile of the project, of somebody of a name.</summary>
    public static JsonNode Sample(string sample, string family)
    {
        var profile = JsonNode.Parse(File.ReadAllText(Path.Combine(Root.Folder, "samples", sample + ".json")))!;
        profile["familyName"] = family;
        return profile;
    }

    public static HttpContent Json(JsonNode? body) => new StringContent(body?.ToJsonString() ?? "null", Encoding.UTF8, "application/json");

    /// <summary>Posts, and reads the JSON of an answer that has to be of a status.</summary>
    public static async Task<JsonElement> PostAsync(this HttpClient client, string path, JsonNode? body = null, HttpStatusCode expected = HttpStatusCode.OK) =>
        await ReadAsync(await client.PostAsync(path, body is null ? null : Json(body)), expected);

    public static async Task<JsonElement> GetJsonAsync(this HttpClient client, string path, HttpStatusCode expected = HttpStatusCode.OK) => await ReadAsync(await client.GetAsync(path), expected);

    public static async Task<JsonElement> ReadAsync(HttpResponseMessage answer, HttpStatusCode expected)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == expected, $"{answer.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>Puts somebody with a sample profile into the pool; gives the profile number.</summary>
    public static async Task<string> IntoPoolAsync(HttpClient client, string sample, string family)
    {
        var begun = await client.PostAsync("/api/v1/profiles", new JsonObject { ["profile"] = Sample(sample, family) }, HttpStatusCode.Created);
        var number = begun.GetProperty("number").GetString()!;
        Assert.Equal("inPool", (await client.PostAsync($"/api/v1/profiles/{number}/submit")).GetProperty("state").GetString());
        return number;
    }
}
