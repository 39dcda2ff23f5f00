using System.Text.Json;

namespace OpenEntry.Law.Profiles.Writing;

/// <summary>Jobs, certificates, offers, authorization to work and military service.</summary>
internal static class WriteWork
{
    public static void Job(Utf8JsonWriter writer, Job value)
    {
        writer.WriteStartObject();
        writer.Put("noc", value.Noc);
        writer.Put("nocOther", value.NocOther);
        writer.Put("title", value.Title);
        writer.Put("country", value.Country);
        writer.Put("from", value.From);
        writer.Put("to", value.To);
        writer.Put("hoursPerWeek", value.HoursPerWeek);
        writer.Put("paid", value.Paid);
        writer.Put("selfEmployed", value.SelfEmployed);
        writer.Put("fullTimeStudent", value.FullTimeStudent);
        writer.Put("authorized", value.Authorized);
        writer.Put("canadianEmployer", value.CanadianEmployer);
        writer.Put("publiclyFundedPhysician", value.PubliclyFundedPhysician);
        writer.Put("dutiesPerformed", value.DutiesPerformed);
        writer.Put("primaryOccupation", value.PrimaryOccupation);
        writer.Put("qualifiedFrom", value.QualifiedFrom);
        writer.WriteEndObject();
    }

    public static void Certificate(Utf8JsonWriter writer, TradeCertificate value)
    {
        writer.WriteStartObject();
        writer.Put("noc", value.Noc);
        writer.Put("issuedBy", value.IssuedBy);
        writer.Put("issued", value.Issued);
        writer.Put("expires", value.Expires);
        writer.WriteEndObject();
    }

    public static void Offer(Utf8JsonWriter writer, JobOffer value)
    {
        writer.WriteStartObject();
        writer.Put("employer", value.Employer);
        writer.Put("noc", value.Noc);
        writer.Put("made", value.Made);
        writer.Put("withdrawn", value.Withdrawn);
        writer.Put("fullTime", value.FullTime);
        writer.Put("monthsAfterVisa", value.MonthsAfterVisa);
        writer.Put("lmia", value.Lmia);
        writer.Put("excludedEmployer", value.ExcludedEmployer);
        writer.Put("workingForEmployer", value.WorkingForEmployer);
        writer.Put("workingSince", value.WorkingSince);
        writer.WriteEndObject();
    }

    public static void Authorization(Utf8JsonWriter writer, WorkAuthorization value)
    {
        writer.WriteStartObject();
        writer.PutWord("kind", value.Kind);
        writer.Put("from", value.From);
        writer.Put("to", value.To);
        writer.Put("noc", value.Noc);
        writer.WriteEndObject();
    }

    public static void Military(Utf8JsonWriter writer, MilitaryService value)
    {
        writer.WriteStartObject();
        writer.Put("country", value.Country);
        writer.Put("noc", value.Noc);
        writer.Put("from", value.From);
        writer.Put("to", value.To);
        writer.Put("recognized", value.Recognized);
        writer.Put("canadianForcesOffer", value.CanadianForcesOffer);
        writer.WriteEndObject();
    }
}
