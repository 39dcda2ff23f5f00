using OpenEntry.Law.Books;
using OpenEntry.Law.Tests.Books;
using static OpenEntry.Law.Tests.Books.Telling;

namespace OpenEntry.Law.Tests.Programs;

internal static class ProgramStories
{
    public static readonly Story[] All =
    [
        new("Skilled workers need a year within ten, Canadian experience a year within three, trades two years within five", book =>
        {
            foreach (var day in (string[])["2015-01-01", "2026-11-03"])
            {
                var law = book.On(day);
                Assert.Equal([1, 10], Work(law, "fsw.work"));
                Assert.Equal([1, 3], Work(law, "cec.work"));
                Assert.Equal([2, 5], Work(law, "fst.work"));
            }
        }),
        new("Skilled workers speak at 7; Canadian experience at 7 or, in the lower levels, 5; trades speak and listen at 5, read and write at 4", book =>
        {
            var law = book.On("2015-01-01");
            Assert.Equal(7, law.Number("fsw.language"));
            Assert.Equal((7, 5), (law.Number("cec.language", "higherSkill"), law.Number("cec.language", "lowerSkill")));
            Assert.Equal([5, 5, 4, 4], ((string[])["speaking", "listening", "reading", "writing"]).Select(ability => law.Number("fst.language", ability)));
        }),
        new("An offer lasts a year after the visa; a tradesperson may have two employers", book =>
        {
            var law = book.On("2015-01-01");
            Assert.Equal((12, 12, 2), (law.Number("offer.conditions", "monthsAfterVisa"), law.Number("fst.offers", "monthsAfterVisa"), law.Number("fst.offers", "employers")));
            Assert.Equal("00", law.Words("offer.major-group-00"));
        }),
        new("Until 18 November 2016 every offer needed a labour market impact assessment", book =>
        {
            Assert.Equal("true", book.On("2015-01-01").Value("offer.lmia-required")!["always"]!.Word);
            Assert.Equal("true", book.On("2016-11-18").Value("offer.lmia-required")!["always"]!.Word);
            Assert.Equal("false", book.On("2016-11-19").Value("offer.lmia-required")!["always"]!.Word);
        }),
        new("On 16 November 2022 skilled work changes from 0, A and B of NOC 2016 to TEER 0 to 3 of NOC 2021, and the higher half with it", book =>
        {
            var (eve, day) = (book.On("2022-11-15"), book.On("2022-11-16"));
            Assert.Equal((2016, 2021), (eve.Number("noc.edition"), day.Number("noc.edition")));
            Assert.Equal(2016, book.On("2015-01-01").Number("noc.edition"));
            // In law NOC 2011 until 23 October 2017; its codes are read as those of 2016 (R21), but the day is kept.
            Assert.Equal([Day("2015-01-01"), Day("2017-10-24"), Day("2022-11-16")], book["noc.edition"]!.Values.Select(value => value.From));
            Assert.Equal(("0 A B", "0 1 2 3"), (eve.Words("noc.skilled-levels"), day.Words("noc.skilled-levels")));
            Assert.Equal(("0 A", "0 1"), (eve.Words("cec.higher-skill-levels"), day.Words("cec.higher-skill-levels")));
        }),
        new("Invitations name a nomination first, then Canadian experience, skilled workers, trades; nobody bound for Quebec", book =>
        {
            foreach (var day in (string[])["2015-01-01", "2026-11-03"])
            {
                Assert.Equal("PNP CEC FSW FST", book.On(day).Words("programs.class-order"));
                Assert.Equal("PNP CEC FSW FST", book.On(day).Words("programs.in-force"));
                Assert.Equal("QC", book.On(day).Words("programs.excluded-province"));
            }
        }),
        new("Offers under 82(2)(c) and 87.2(3)(d)(iv), where nobody may work yet, do not spare the funds", book =>
        {
            Assert.Equal("82(2)(a) 82(2)(b) 82(2)(d)", book.On("2015-01-01").Words("fsw.funds-exemption"));
            Assert.Equal("87.2(3)(d)(ii) 87.2(3)(d)(iii) 87.2(3)(d)(v)", book.On("2015-01-01").Words("fst.funds-exemption"));
        }),
        new("The class proposed in 2026 asks for secondary school, level 6 and one year within three, and replaces three programs", book =>
        {
            var law = book.On("2026-06-01", "federal-high-skilled-2026");
            Assert.Equal("secondary", law.Value("fhs.education")!["level"]!.Word);
            Assert.Equal(6, law.Number("fhs.language"));
            Assert.Equal([1, 3], Work(law, "fhs.work"));
            Assert.Equal("PNP FHS", law.Words("programs.in-force"));
            Assert.Equal("PNP FHS", law.Words("programs.class-order"));
            Assert.Null(book.On("2026-06-01").Value("fhs.work"));
        }),
        new("An assessment is good for five years, a test for two; a Canadian credential takes eight months since 19 November 2016", book =>
        {
            var law = book.On("2015-01-01");
            Assert.Equal((5, 2), (law.Number("education-assessment.validity", "years"), law.Number("language-test.validity", "years")));
            Assert.Null(book.On("2016-11-18").Value("education.canadian-credential"));
            var since = book.On("2016-11-19");
            Assert.Equal((8, 8), (since.Number("education.canadian-credential", "fullTimeMonths"), since.Number("education.canadian-credential", "monthsInCanada")));
        }),
        new("Three general bodies and the physicians' were there from the start; two came in August 2015, pharmacists' in 2014, architects' in 2024", book =>
        {
            var bodies = book.On("2015-01-01").Value("education-assessment.bodies")!.Entries!;
            Assert.Equal(
                "ces 2013-04-17, icas 2013-04-17, wes 2013-04-17, iqas 2015-08-06, ices 2015-08-06, mcc 2013-04-17, pebc 2014-01-06, cacb 2024-05-20",
                string.Join(", ", bodies.Select(body => $"{body.Key} {body.Value["designated"]!.Word}")));
            Assert.Equal(["ces", "icas", "wes", "iqas", "ices"], bodies.Where(body => body.Value["for"]!.Word == "general").Select(body => body.Key));
            Assert.Equal(
                "3111 3112 31100 31101 31102 3131 31120 21200",
                string.Join(' ', bodies.SelectMany(body => body.Value["for"]!.Items ?? []).Select(code => code.Word)));
            Assert.Equal("medicine veterinaryMedicine dentistry optometry law chiropractic pharmacy", book.On("2015-01-01").Words("education.professional-fields"));
        }),
    ];

    private static int[] Work(LawInForce law, string name) => [law.Number(name, "years"), law.Number(name, "windowYears")];
}
