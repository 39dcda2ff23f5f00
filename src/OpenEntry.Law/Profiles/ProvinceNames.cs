namespace OpenEntry.Law.Profiles;

/// <summary>The names of provinces and territories: alone, and as French puts them into a sentence. A code that is none stands for itself.</summary>
public static class ProvinceNames
{
    private static readonly Dictionary<string, (string En, string Fr, string The, string Of)> s_names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["AB"] = ("Alberta", "Alberta", "l’Alberta", "de l’Alberta"),
        ["BC"] = ("British Columbia", "Colombie-Britannique", "la Colombie-Britannique", "de la Colombie-Britannique"),
        ["MB"] = ("Manitoba", "Manitoba", "le Manitoba", "du Manitoba"),
        ["NB"] = ("New Brunswick", "Nouveau-Brunswick", "le Nouveau-Brunswick", "du Nouveau-Brunswick"),
        ["NL"] = ("Newfoundland and Labrador", "Terre-Neuve-et-Labrador", "Terre-Neuve-et-Labrador", "de Terre-Neuve-et-Labrador"),
        ["NS"] = ("Nova Scotia", "Nouvelle-Écosse", "la Nouvelle-Écosse", "de la Nouvelle-Écosse"),
        ["NT"] = ("Northwest Territories", "Territoires du Nord-Ouest", "les Territoires du Nord-Ouest", "des Territoires du Nord-Ouest"),
        ["NU"] = ("Nunavut", "Nunavut", "le Nunavut", "du Nunavut"),
        ["ON"] = ("Ontario", "Ontario", "l’Ontario", "de l’Ontario"),
        ["PE"] = ("Prince Edward Island", "Île-du-Prince-Édouard", "l’Île-du-Prince-Édouard", "de l’Île-du-Prince-Édouard"),
        ["QC"] = ("Quebec", "Québec", "le Québec", "du Québec"),
        ["SK"] = ("Saskatchewan", "Saskatchewan", "la Saskatchewan", "de la Saskatchewan"),
        ["YT"] = ("Yukon", "Yukon", "le Yukon", "du Yukon"),
    };

    /// <summary>British Columbia; Colombie-Britannique.</summary>
    public static Text Of(string code) => s_names.TryGetValue(code, out var name) ? new(name.En, name.Fr) : Text.Same(code);

    /// <summary>British Columbia; la Colombie-Britannique. Some are plural in French: they go after “par”, not before a verb.</summary>
    public static Text The(string code) => s_names.TryGetValue(code, out var name) ? new(name.En, name.The) : Text.Same(code);

    /// <summary>By British Columbia, without the “by”; de la Colombie-Britannique.</summary>
    public static Text By(string code) => s_names.TryGetValue(code, out var name) ? new(name.En, name.Of) : new(code, $"de {code}");
}
