using System.Collections.Concurrent;
using System.Diagnostics;
using OpenEntry.Law.Books;
using OpenEntry.Law.Tests.Books;

namespace OpenEntry.Law.Tests.Mutation;

/// <summary>
/// Changes every number of the law's tables, one at a time, and asks whether a story notices. <c>OPENENTRY_MUTATION=1</c> writes every survivor
/// and every refused change to the output.
/// </summary>
public sealed class TableMutationTests(ITestOutputHelper output)
{
    /// <summary>What no story can notice, with the reason; docs/testing.md tells the same.</summary>
    private static readonly Dictionary<string, string> Explained = [];

    [Fact]
    public void A_story_notices_every_changed_number_of_the_law()
    {
        var clock = Stopwatch.StartNew();
        var caught = 0;
        var (refused, survived) = (new ConcurrentBag<string>(), new ConcurrentBag<string>());
        var stories = new ConcurrentDictionary<string, Story>();
        Parallel.ForEach(TableMutants.Of(Stories.Law), mutant =>
        {
            var book = mutant.Candidates
                .Select(text => LawBook.Read(Stories.Law.Files.With(mutant.File, text)))
                .Where(read => read.IsOk).Select(read => read.Value).FirstOrDefault();
            if (book is null) refused.Add(mutant.Name);
            else if (Noticed(book, mutant.File, stories)) Interlocked.Increment(ref caught);
            else survived.Add(mutant.Name);
        });

        output.WriteLine($"{caught + refused.Count + survived.Count} changes: {caught} noticed by a story, {refused.Count} refused by the law's own check, {survived.Count} survived; {clock.Elapsed.TotalSeconds:0} s");
        foreach (var name in refused.Order()) output.WriteLine($"refused {name}");
        foreach (var name in survived.Order()) output.WriteLine($"survived {name}{(Explained.TryGetValue(name, out var why) ? $": {why}" : "")}");
        Assert.Empty(survived.Where(name => !Explained.ContainsKey(name)).Order());
    }

    /// <summary>The story that noticed the last change of a file is told first.</summary>
    private static bool Noticed(LawBook book, string file, ConcurrentDictionary<string, Story> last)
    {
        if (last.TryGetValue(file, out var first) && Fails(first, book)) return true;
        foreach (var story in Stories.All)
        {
            if (story == first || !Fails(story, book)) continue;
            last[file] = story;
            return true;
        }

        return false;
    }

    private static bool Fails(Story story, LawBook book)
    {
        try
        {
            story.Tell(book);
            return false;
        }
        catch (Exception failure) when (failure is Xunit.Sdk.XunitException or InvalidOperationException or NullReferenceException)
        {
            return true;
        }
    }
}
