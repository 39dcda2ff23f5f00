using System.Text.RegularExpressions;
using OpenEntry.Registry.Tests;

namespace OpenEntry.Web.Tests.Site;

/// <summary>A form that changes something carries the token against forgery: the framework adds it only to forms without an address of their own.</summary>
public partial class FormTokenTests
{
    private static readonly string Pages = Path.Combine(Root.Folder, "src/OpenEntry.Web/Pages");

    [Fact]
    public void Every_form_that_is_posted_to_an_address_asks_for_its_token()
    {
        var posted = Directory.EnumerateFiles(Pages, "*.cshtml", SearchOption.AllDirectories)
            .SelectMany(file => Form().Matches(File.ReadAllText(file)).Select(form => $"{Path.GetRelativePath(Pages, file)}: {form.Value}"))
            .Where(form => form.Contains("method=\"post\"", StringComparison.Ordinal)).ToList();

        Assert.True(posted.Count > 30);
        Assert.DoesNotContain(posted, form => form.Contains(" action=", StringComparison.Ordinal) && !form.Contains("asp-antiforgery=\"true\"", StringComparison.Ordinal));
    }

    [GeneratedRegex("<form[^>]*>")]
    private static partial Regex Form();
}
