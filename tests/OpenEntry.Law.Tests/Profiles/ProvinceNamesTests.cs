using OpenEntry.Law.Profiles;

namespace OpenEntry.Law.Tests.Profiles;

public class ProvinceNamesTests
{
    [Theory]
    [InlineData("BC", "British Columbia", "Colombie-Britannique", "la Colombie-Britannique", "de la Colombie-Britannique")]
    [InlineData("mb", "Manitoba", "Manitoba", "le Manitoba", "du Manitoba")]
    [InlineData("ON", "Ontario", "Ontario", "l’Ontario", "de l’Ontario")]
    [InlineData("NL", "Newfoundland and Labrador", "Terre-Neuve-et-Labrador", "Terre-Neuve-et-Labrador", "de Terre-Neuve-et-Labrador")]
    [InlineData("NT", "Northwest Territories", "Territoires du Nord-Ouest", "les Territoires du Nord-Ouest", "des Territoires du Nord-Ouest")]
    [InlineData("XX", "XX", "XX", "XX", "de XX")]
    public void A_province_has_its_name_alone_and_in_a_sentence(string code, string en, string fr, string the, string of)
    {
        Assert.Equal(new Text(en, fr), ProvinceNames.Of(code));
        Assert.Equal(new Text(en, the), ProvinceNames.The(code));
        Assert.Equal(new Text(en, of), ProvinceNames.By(code));
    }

    [Fact]
    public void Every_province_and_territory_has_a_name() => Assert.DoesNotContain(Provinces.All, code => ProvinceNames.Of(code).En == code);
}
