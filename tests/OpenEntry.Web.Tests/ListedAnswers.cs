using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace OpenEntry.Web.Tests;

/// <summary>Holds every answer that any test gets from the API against what the OpenAPI document lists for its endpoint.</summary>
internal sealed class ListedAnswers(IServiceProvider services) : DelegatingHandler(new HttpClientHandler())
{
    // The document follows from the endpoints alone and is the same for every service of a run.
    private static readonly SemaphoreSlim s_once = new(1);
    private static IReadOnlyList<Listed>? s_all;

    /// <summary>The endpoint of the document that a request is for; null when there is none.</summary>
    public static async Task<Listed?> OfAsync(IServiceProvider services, HttpMethod method, string path)
    {
        var parts = path.Split('/');
        // What is written out goes before what is a parameter, as in routing.
        return (await AllAsync(services)).Where(one => one.Method == method && one.Takes(parts)).MaxBy(one => one.Parts.Count(part => !part.StartsWith('{')));
    }

    /// <summary>The endpoints of the document below <c>/api/</c>.</summary>
    public static async Task<IReadOnlyList<Listed>> AllAsync(IServiceProvider services)
    {
        await s_once.WaitAsync();
        try
        {
            return s_all ??= await ReadAsync(services);
        }
        finally
        {
            s_once.Release();
        }
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = await base.SendAsync(request, cancellationToken);
        var (path, status) = (request.RequestUri!.AbsolutePath, (int)answer.StatusCode);
        if (!path.StartsWith("/api/", StringComparison.Ordinal) || await OfAsync(services, request.Method, path) is not { } listed) return answer;
        // A fault of ours belongs to no endpoint.
        Assert.True(status == 500 || listed.Statuses.Contains(status), $"{request.Method} {path}: {status} is not listed for {listed.Template}");
        return answer;
    }

    private static async Task<IReadOnlyList<Listed>> ReadAsync(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        var document = await scope.ServiceProvider.GetRequiredKeyedService<IOpenApiDocumentProvider>("v1").GetOpenApiDocumentAsync();
        var paths = JsonDocument.Parse(await document.SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1)).RootElement.GetProperty("paths");
        return
        [
            .. from path in paths.EnumerateObject()
               where path.Name.StartsWith("/api/", StringComparison.Ordinal)
               from call in path.Value.EnumerateObject()
               select new Listed(
                   new HttpMethod(call.Name.ToUpperInvariant()), path.Name, path.Name.Split('/'), call.Value.TryGetProperty("requestBody", out _),
                   call.Value.TryGetProperty("description", out var words) ? words.GetString()!.Split(' ')[^1].TrimEnd('.') : null,
                   call.Value.GetProperty("responses").EnumerateObject().Select(one => int.Parse(one.Name, CultureInfo.InvariantCulture)).ToHashSet()),
        ];
    }
}

/// <summary>An endpoint as the document lists it.</summary>
internal sealed record Listed(HttpMethod Method, string Template, string[] Parts, bool HasBody, string? Scope, IReadOnlySet<int> Statuses)
{
    public bool Takes(string[] path) => Parts.Length == path.Length && Parts.Zip(path).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);

    public override string ToString() => $"{Method} {Template}";
}
