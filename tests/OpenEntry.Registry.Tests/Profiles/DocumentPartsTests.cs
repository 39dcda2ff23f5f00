using System.Text;
using OpenEntry.Law;
using OpenEntry.Registry.Profiles;

namespace OpenEntry.Registry.Tests.Profiles;

public class DocumentPartsTests
{
    [Theory]
    [InlineData("""{"id":"a","work":[]}""", """{"id":"b","work":[{"noc":"21231"}],"settlementFunds":3}""", "jobs, settlement funds", "emplois, fonds d’établissement")]
    [InlineData("""{"work":[{"noc":"21231","paid":true}]}""", """{"work":[{"paid":true,"noc":"21231"}]}""", "", "")]
    [InlineData("""{"familyName":"Silva"}""", """{"givenNames":"Ana"}""", "name", "nom")]
    [InlineData("""{"spouse":null,"spouse":{}}""", """{"spouse":{"accompanying":true},"hobby":"chess"}""", "spouse or partner, other answers", "époux ou conjoint, autres réponses")]
    public void What_changed_is_named_and_never_told(string before, string after, string english, string french) =>
        Assert.Equal(new Text(english, french), DocumentParts.Changed(Encoding.UTF8.GetBytes(before), Encoding.UTF8.GetBytes(after)));

    [Fact]
    public async Task The_history_says_which_part_was_changed()
    {
        await using var desk = await Desk.OpenAsync();
        var row = await desk.InPoolAsync();
        _ = (await desk.Desks.Profiles.EditAsync(row.Id, Desk.Sample("developer-toronto", profile => profile with { FamilyName = "Ndiaye", GivenNames = "Awa", SettlementFunds = 51_000, Work = [] }), null, Desk.Officer)).Value;

        var record = (await desk.Desks.Records.ShowAsync(row.Number)).Value;

        var words = Assert.Single(record.Processes.SelectMany(process => process.Events), one => one.Body!.Words.En.StartsWith("Your profile was changed", StringComparison.Ordinal)).Body!.Words;
        Assert.Contains("jobs, settlement funds", words.En, StringComparison.Ordinal);
        Assert.DoesNotContain("51", words.En, StringComparison.Ordinal);
    }
}
