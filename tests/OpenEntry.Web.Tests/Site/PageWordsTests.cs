using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Razor.Language;
using Microsoft.AspNetCore.Razor.Language.Extensions;
using Microsoft.AspNetCore.Razor.Language.Intermediate;
using OpenEntry.Registry.Tests;

namespace OpenEntry.Web.Tests.Site;

/// <summary>What a person reads in a page is said in both languages: words outside of <c>Say</c> would be in one only.</summary>
public partial class PageWordsTests
{
    private const char Code = '\u0001';

    // Names and signs that read the same in both.
    private static readonly string[] Same = ["OpenEntry", "UTC", "SHA", "NOC", "CRS", "CLB", "NCLC", "English", "Français", "Atom", "iCalendar", "CSV", "JSON"];

    public static TheoryData<string> Pages => [.. Directory.EnumerateFiles(Path.Combine(Root.Folder, "src/OpenEntry.Web/Pages"), "*.cshtml", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Root.Folder, file))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_words_stand_in_one_language_only(string page)
    {
        var left = Words(File.ReadAllText(Path.Combine(Root.Folder, page)));

        Assert.True(left.Count == 0, $"{page}: {string.Join(" | ", left)}");
    }

    [Fact]
    public void The_check_finds_words_left_alone() => Assert.Equal(["Hello there"], Words("<p class=\"x\">Hello there</p>\n@Say(\"Bye\", \"Au revoir\")"));

    [Theory]
    [InlineData("<p aria-label=\"Where\">@Say(\"a\", \"b\")</p>")]
    [InlineData("<img alt=\"A picture\">")]
    [InlineData("<a title=\"More\">@x</a>")]
    public void The_check_finds_words_in_attributes(string markup) => Assert.NotEmpty(Words(markup));

    private static List<string> Words(string source)
    {
        var markup = Comment().Replace(Tags().Replace(Typed().Replace(Markup(Directive().Replace(source, "")), ""), match => $"<{Spoken(match.Value)}>"), "");
        return [.. markup.Split('<', '>', Code).Select(text => text.Trim()).Where(text => Letters().IsMatch(Same.Aggregate(text, (words, name) => words.Replace(name, "", StringComparison.Ordinal))))];
    }

    // What the page sends as it stands, with a sign where code says something.
    private static string Markup(string source)
    {
        var engine = RazorProjectEngine.Create(RazorConfiguration.Default, RazorProjectFileSystem.Create(Root.Folder), SectionDirective.Register);
        var code = engine.Process(RazorSourceDocument.Create(source, "page.cshtml"), null, [], []);
        var markup = new StringBuilder();
        Walk(code.GetDocumentIntermediateNode());
        return markup.ToString();

        void Walk(IntermediateNode node)
        {
            switch (node)
            {
                case HtmlContentIntermediateNode:
                    foreach (var token in node.Children.OfType<IntermediateToken>()) markup.Append(token.Content);
                    break;
                case CSharpExpressionIntermediateNode or CSharpExpressionAttributeValueIntermediateNode:
                    markup.Append(Code);
                    break;
                case HtmlAttributeIntermediateNode attribute:
                    markup.Append(attribute.Prefix);
                    foreach (var child in attribute.Children) Walk(child);
                    markup.Append(attribute.Suffix);
                    break;
                case HtmlAttributeValueIntermediateNode value:
                    foreach (var token in value.Children.OfType<IntermediateToken>()) markup.Append(token.Content);
                    break;
                default:
                    foreach (var child in node.Children) Walk(child);
                    break;
            }
        }
    }

    // Of a tag only what is read out stays.
    private static string Spoken(string tag) => string.Join(Code, SpokenAttribute().Matches(tag).Select(match => match.Groups[1].Value));

    [GeneratedRegex(@"(?m)^@(page|model|using|inject|addTagHelper|inherits|namespace)\b.*$")]
    private static partial Regex Directive();

    // Commands are the same in both languages.
    [GeneratedRegex(@"<(code|pre)\b[^>]*>.*?</\1>", RegexOptions.Singleline)]
    private static partial Regex Typed();

    [GeneratedRegex(@"<!--.*?-->|<!DOCTYPE[^>]*>", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("""<(?:[^<>"]|"[^"]*")*>""")]
    private static partial Regex Tags();

    [GeneratedRegex("\\b(?:aria-label|alt|title|placeholder)=\"([^\"]*)\"")]
    private static partial Regex SpokenAttribute();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Letters();
}
