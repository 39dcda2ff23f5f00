using Microsoft.AspNetCore.Mvc;
using NodaTime;
using OpenEntry.Law.Books;
using OpenEntry.Law.Views;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Pages.Public.Laws;

/// <summary>One rule: as it stands on a day, its history, and what it rests on.</summary>
internal sealed class ProvisionModel(LawToday law) : SitePageModel
{
    /// <summary>So many differences of one amendment are shown; lists of occupations have more.</summary>
    public const int MostChanges = 60;

    public Form Form { get; private set; } = new();

    public LocalDate Day { get; private set; }

    public ProvisionStanding Standing { get; private set; } = null!;

    public Provision Provision => Standing.Provision;

    /// <summary>The reform that proposes it, for one that is no law.</summary>
    public Reform? OnlyIn { get; private set; }

    /// <summary>Reforms that would change it.</summary>
    public IReadOnlyList<Reform> Reforms { get; private set; } = [];

    /// <summary>The history, newest first.</summary>
    public IReadOnlyList<ProvisionStep> Steps { get; private set; } = [];

    public IReadOnlyList<ValueTable> Tables { get; private set; } = [];

    public ChangeView Changes { get; private set; } = null!;

    public IEnumerable<Reading> Readings => Provision.Readings.Select(number => law.Book.Readings[number]);

    public IEnumerable<Source> Sources => Provision.Sources.Select(key => law.Book.Sources[key]);

    public DatedValue? Next => OnlyIn is null ? Provision.Values.FirstOrDefault(value => value.From > Day) : null;

    public IActionResult OnGet(string key)
    {
        var book = law.Book;
        OnlyIn = book[key] is null ? book.Reforms.FirstOrDefault(reform => reform.Provisions.ContainsKey(key)) : null;
        if (book[key] is null && OnlyIn is null) return NotFound();
        Form = new Form(LawDay.Field("on", new("The value on which day", "La valeur de quel jour"), law)).TakeAndCheck(Request.Query);
        Day = LawDay.Of(Form, "on", law);
        Standing = ProvisionStanding.Of(book.On(Day, OnlyIn?.Name), key, Day)!;
        Reforms = [.. book.Reforms.Where(reform => reform.Provisions.ContainsKey(key))];
        Steps = OnlyIn is null ? [.. ProvisionStep.Of(Provision, book).Reverse()] : [];
        Tables = Standing.Value is { Word: null } value ? new ValueView(Provision, book.Noc, Language).Tables(value) : [];
        Changes = new ChangeView(Provision, book.Noc, Language);
        return Form.IsValid ? Page() : Again();
    }

    public string State => Here.Say(!Standing.InForce ? Standing.WhyNotInForce(Day)
        : Standing.Since is { } since ? new($"since {Here.Date(since)}", $"depuis le {Here.Date(since)}")
        : new("as the reform proposes", "tel que le propose la réforme"));
}
