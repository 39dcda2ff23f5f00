using System.Text.Json;
using Microsoft.Extensions.FileProviders;

namespace OpenEntry.Web.Site;

/// <summary>Style, scripts and fonts, as the build made them: each under a name that changes with its content, so that browsers may keep them for ever.</summary>
public sealed class Assets
{
    public const string Root = "/assets";

    private readonly Dictionary<string, string> _names;

    private Assets(string folder) =>
        (Folder, _names) = (folder, JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(Path.Combine(folder, "names.json")))!);

    public string Folder { get; }

    /// <summary>Those beside the program.</summary>
    public static Assets Built() => new(Path.Combine(AppContext.BaseDirectory, "assets"));

    /// <summary>The address of an asset by the name it has in the sources: <c>site.css</c>.</summary>
    public string this[string name] => $"{Root}/{_names[name]}";

    public void Serve(WebApplication app) => app.UseStaticFiles(new StaticFileOptions
    {
        RequestPath = Root,
        FileProvider = new PhysicalFileProvider(Folder),
        OnPrepareResponse = prepared => prepared.Context.Response.Headers.CacheControl = "public, max-age=31536000, immutable",
    });
}
