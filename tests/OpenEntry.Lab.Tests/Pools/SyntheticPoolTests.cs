using NodaTime;
using OpenEntry.Lab.History;
using OpenEntry.Lab.Pools;
using OpenEntry.Law;
using OpenEntry.Law.Facts;

namespace OpenEntry.Lab.Tests.Pools;

public class SyntheticPoolTests
{
    /// <summary>Under NOC 2016; before categories; a distribution that does not add up; the demo's; after job offers; the last.</summary>
    public static TheoryData<string, int> Wanted
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var date in (string[])["2022-02-01", "2023-01-11", "2023-04-26", "2024-03-11", "2024-04-10", "2025-08-20", "2026-06-22"])
            {
                foreach (var size in (int[])[0, 1, 7, 1003, 9999]) data.Add(date, size);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Wanted))]
    public void The_bands_are_exactly_those_published(string date, int size)
    {
        var pool = Made.On(NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value, size, 11);

        Assert.Equal(size, pool.People.Count);
        Assert.Equal(ScoreBands.Scaled(pool.Like.Bands, size), pool.People.Bands());
    }

    [Fact]
    public void At_the_published_size_every_band_has_the_published_number()
    {
        var like = Made.Like(new LocalDate(2024, 4, 10));
        var pool = SyntheticPool.Make(like, like.Size, 7, Made.Book, Made.History);

        Assert.Equal(new LocalDate(2024, 4, 9), like.Date);
        Assert.Equal(216_167, pool.People.Count);
        Assert.Equal(ScoreBands.Counts(like.Bands), pool.People.Bands());
    }

    [Fact]
    public void The_same_seed_gives_the_same_people_on_every_machine() => Assert.Equal("151B261589488323", Made.Fingerprint(Made.On(new LocalDate(2024, 3, 11), 2000, 7)));

    [Fact]
    public void Another_seed_gives_others() => Assert.NotEqual(Made.Fingerprint(Made.On(new LocalDate(2024, 3, 11), 200, 7)), Made.Fingerprint(Made.On(new LocalDate(2024, 3, 11), 200, 8)));

    [Fact]
    public void What_came_later_has_no_influence()
    {
        var like = Made.Like(new LocalDate(2024, 3, 11));
        var known = new RoundHistory([.. Made.History.Rounds.Where(round => round.Instant < like.Instant)], []);

        Assert.Equal(Made.Fingerprint(SyntheticPool.Make(like, 3000, 7, Made.Book, known)), Made.Fingerprint(SyntheticPool.Make(like, 3000, 7, Made.Book, Made.History)));
    }

    [Fact]
    public void Both_engines_give_everybody_the_same_score() => Assert.Equal(0, EngineCheck.Disagreements(Made.BeforeMarch));

    [Fact]
    public void Everybody_has_a_federal_program_and_nominees_have_theirs()
    {
        var people = Made.BeforeMarch.People;

        for (var person = 0; person < people.Count; person++)
        {
            Assert.NotEqual(ProgramSet.None, people.ProgramsOf(person) & (ProgramSet.CEC | ProgramSet.FSW | ProgramSet.FST));
            Assert.Equal(people.FactsOf(person).ProvincialNomination, (people.ProgramsOf(person) & ProgramSet.PNP) != 0);
            Assert.Equal(people.Score(person) > 600, people.FactsOf(person).ProvincialNomination);
        }
    }

    [Fact]
    public void Everybody_submitted_in_the_twelve_months_before()
    {
        var pool = Made.BeforeMarch;
        var first = pool.Like.Instant.InUtc().LocalDateTime.PlusMonths(-12).InUtc().ToInstant();

        for (var person = 0; person < pool.People.Count; person++)
        {
            var submitted = pool.People.SubmittedAt(person);
            Assert.True(submitted > first && submitted < pool.Like.Instant, $"{submitted}");
        }

        var recent = Enumerable.Range(0, pool.People.Count).Count(person => pool.Like.Instant - pool.People.SubmittedAt(person) < Duration.FromDays(182));
        Assert.InRange(recent, pool.People.Count * 60 / 100, pool.People.Count * 80 / 100);
    }

    [Fact]
    public void Numbers_are_an_E_and_nine_digits_and_nobody_shares_one()
    {
        var ids = Enumerable.Range(0, Made.BeforeMarch.People.Count).Select(Made.BeforeMarch.People.Id).ToList();

        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(ids, id => Assert.Matches("^E[0-9]{9}$", id));
    }

    [Fact]
    public void Hardly_anybody_is_left_whom_an_earlier_round_would_have_taken()
    {
        var pool = Made.BeforeMarch;
        var past = PastRounds.Before(Made.History, pool.Like.Instant);
        var left = 0;
        var above = 0;
        for (var person = 0; person < pool.People.Count; person++)
        {
            if (pool.People.Score(person) is < 534 or > 600) continue;
            above++;
            if (pool.People.SubmittedAt(person).ToUnixTimeMilliseconds() <= past.LastGeneral(534)) left++;
        }

        // The few are those whose score rose lately.
        Assert.InRange(above, 20, 120);
        Assert.True(left < above * 3 / 4, $"{left} of {above}");
        var french = Enumerable.Range(0, pool.People.Count).Where(person => pool.People.CategoriesOf(person).Contains("french") && pool.People.Score(person) is >= 336 and <= 600).ToList();
        var old = french.Count(person => pool.People.SubmittedAt(person).ToUnixTimeMilliseconds() <= past.LastOf("french", 336));
        Assert.InRange(french.Count, 20, 200);
        Assert.True(old < french.Count * 3 / 4, $"{old} of {french.Count}");
    }

    [Fact]
    public void Facts_are_read_back_as_they_are()
    {
        var people = Made.BeforeMarch.People;
        for (var person = 0; person < 2000; person++)
        {
            var buffer = new System.Buffers.ArrayBufferWriter<byte>();
            using (var json = new System.Text.Json.Utf8JsonWriter(buffer)) CrsFactsWriter.Write(json, people.FactsOf(person));

            Assert.Equal(people.FactsOf(person), CrsFactsReader.Read(buffer.WrittenSpan).Value.Facts);
        }
    }

    [Fact]
    public void The_pool_to_draw_from_has_the_same_people()
    {
        var pool = Made.On(new LocalDate(2024, 3, 11), 500, 7);
        var drawn = pool.People.ToPool();

        Assert.Equal(pool.People.Count, drawn.Count);
        Assert.All(Enumerable.Range(0, drawn.Count), person =>
        {
            var (one, other) = (pool.People.Entry(person), drawn[person]);
            Assert.Equal((one.Id, one.Score, one.SubmittedAt, one.Programs), (other.Id, other.Score, other.SubmittedAt, other.Programs));
            Assert.Equal(one.Categories.Order(), other.Categories.Order());
        });
    }

    [Theory]
    [InlineData("2024-04-10", "2024-04-09")]
    [InlineData("2024-03-20", "2024-03-11")]
    [InlineData("2030-01-01", "2026-06-21")]
    public void A_day_takes_the_distribution_of_its_round_or_the_latest_before(string date, string taken) =>
        Assert.Equal(taken, $"{Made.Like(NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value).Date:uuuu-MM-dd}");

    [Fact]
    public void Before_the_first_distribution_there_is_none()
    {
        var error = Assert.Single(PublishedPool.On(Made.History, new LocalDate(2021, 12, 1)).Errors);

        Assert.Equal("OE-5101", error.Kind.Code);
        Assert.Contains("2022-01-17", error.Line(OfficialLanguage.French), StringComparison.Ordinal);
    }
}
