namespace OpenEntry.Law.Profiles;

public static partial class Countries
{
    // Code, English name, French name. XK is not in the standard; it is what the world writes for Kosovo, whose people also apply.
    private const string Table = """
        AD|Andorra|Andorre
        AE|United Arab Emirates|Émirats arabes unis
        AF|Afghanistan|Afghanistan
        AG|Antigua and Barbuda|Antigua-et-Barbuda
        AI|Anguilla|Anguilla
        AL|Albania|Albanie
        AM|Armenia|Arménie
        AO|Angola|Angola
        AQ|Antarctica|Antarctique
        AR|Argentina|Argentine
        AS|American Samoa|Samoa américaines
        AT|Austria|Autriche
        AU|Australia|Australie
        AW|Aruba|Aruba
        AX|Åland Islands|Îles d’Åland
        AZ|Azerbaijan|Azerbaïdjan
        BA|Bosnia and Herzegovina|Bosnie-Herzégovine
        BB|Barbados|Barbade
        BD|Bangladesh|Bangladesh
        BE|Belgium|Belgique
        BF|Burkina Faso|Burkina Faso
        BG|Bulgaria|Bulgarie
        BH|Bahrain|Bahreïn
        BI|Burundi|Burundi
        BJ|Benin|Bénin
        BL|Saint Barthélemy|Saint-Barthélemy
        BM|Bermuda|Bermudes
        BN|Brunei|Brunéi
        BO|Bolivia|Bolivie
        BQ|Bonaire, Sint Eustatius and Saba|Bonaire, Saint-Eustache et Saba
        BR|Brazil|Brésil
        BS|Bahamas|Bahamas
        BT|Bhutan|Bhoutan
        BV|Bouvet Island|Île Bouvet
        BW|Botswana|Botswana
        BY|Belarus|Bélarus
        BZ|Belize|Belize
        CA|Canada|Canada
        CC|Cocos (Keeling) Islands|Îles Cocos (Keeling)
        CD|Democratic Republic of the Congo|République démocratique du Congo
        CF|Central African Republic|République centrafricaine
        CG|Republic of the Congo|République du Congo
        CH|Switzerland|Suisse
        CI|Côte d’Ivoire|Côte d’Ivoire
        CK|Cook Islands|Îles Cook
        CL|Chile|Chili
        CM|Cameroon|Cameroun
        CN|China|Chine
        CO|Colombia|Colombie
        CR|Costa Rica|Costa Rica
        CU|Cuba|Cuba
        CV|Cabo Verde|Cabo Verde
        CW|Curaçao|Curaçao
        CX|Christmas Island|Île Christmas
        CY|Cyprus|Chypre
        CZ|Czechia|Tchéquie
        DE|Germany|Allemagne
        DJ|Djibouti|Djibouti
        DK|Denmark|Danemark
        DM|Dominica|Dominique
        DO|Dominican Republic|République dominicaine
        DZ|Algeria|Algérie
        EC|Ecuador|Équateur
        EE|Estonia|Estonie
        EG|Egypt|Égypte
        EH|Western Sahara|Sahara occidental
        ER|Eritrea|Érythrée
        ES|Spain|Espagne
        ET|Ethiopia|Éthiopie
        FI|Finland|Finlande
        FJ|Fiji|Fidji
        FK|Falkland Islands|Îles Falkland
        FM|Micronesia|Micronésie
        FO|Faroe Islands|Îles Féroé
        FR|France|France
        GA|Gabon|Gabon
        GB|United Kingdom|Royaume-Uni
        GD|Grenada|Grenade
        GE|Georgia|Géorgie
        GF|French Guiana|Guyane française
        GG|Guernsey|Guernesey
        GH|Ghana|Ghana
        GI|Gibraltar|Gibraltar
        GL|Greenland|Groenland
        GM|Gambia|Gambie
        GN|Guinea|Guinée
        GP|Guadeloupe|Guadeloupe
        GQ|Equatorial Guinea|Guinée équatoriale
        GR|Greece|Grèce
        GS|South Georgia and the South Sandwich Islands|Géorgie du Sud et îles Sandwich du Sud
        GT|Guatemala|Guatemala
        GU|Guam|Guam
        GW|Guinea-Bissau|Guinée-Bissau
        GY|Guyana|Guyana
        HK|Hong Kong|Hong Kong
        HM|Heard Island and McDonald Islands|Îles Heard et McDonald
        HN|Honduras|Honduras
        HR|Croatia|Croatie
        HT|Haiti|Haïti
        HU|Hungary|Hongrie
        ID|Indonesia|Indonésie
        IE|Ireland|Irlande
        IL|Israel|Israël
        IM|Isle of Man|Île de Man
        IN|India|Inde
        IO|British Indian Ocean Territory|Territoire britannique de l’océan Indien
        IQ|Iraq|Iraq
        IR|Iran|Iran
        IS|Iceland|Islande
        IT|Italy|Italie
        JE|Jersey|Jersey
        JM|Jamaica|Jamaïque
        JO|Jordan|Jordanie
        JP|Japan|Japon
        KE|Kenya|Kenya
        KG|Kyrgyzstan|Kirghizistan
        KH|Cambodia|Cambodge
        KI|Kiribati|Kiribati
        KM|Comoros|Comores
        KN|Saint Kitts and Nevis|Saint-Kitts-et-Nevis
        KP|North Korea|Corée du Nord
        KR|South Korea|Corée du Sud
        KW|Kuwait|Koweït
        KY|Cayman Islands|Îles Caïmans
        KZ|Kazakhstan|Kazakhstan
        LA|Laos|Laos
        LB|Lebanon|Liban
        LC|Saint Lucia|Sainte-Lucie
        LI|Liechtenstein|Liechtenstein
        LK|Sri Lanka|Sri Lanka
        LR|Liberia|Libéria
        LS|Lesotho|Lesotho
        LT|Lithuania|Lituanie
        LU|Luxembourg|Luxembourg
        LV|Latvia|Lettonie
        LY|Libya|Libye
        MA|Morocco|Maroc
        MC|Monaco|Monaco
        MD|Moldova|Moldova
        ME|Montenegro|Monténégro
        MF|Saint Martin (French part)|Saint-Martin (partie française)
        MG|Madagascar|Madagascar
        MH|Marshall Islands|Îles Marshall
        MK|North Macedonia|Macédoine du Nord
        ML|Mali|Mali
        MM|Myanmar (Burma)|Myanmar (Birmanie)
        MN|Mongolia|Mongolie
        MO|Macao|Macao
        MP|Northern Mariana Islands|Îles Mariannes du Nord
        MQ|Martinique|Martinique
        MR|Mauritania|Mauritanie
        MS|Montserrat|Montserrat
        MT|Malta|Malte
        MU|Mauritius|Maurice
        MV|Maldives|Maldives
        MW|Malawi|Malawi
        MX|Mexico|Mexique
        MY|Malaysia|Malaisie
        MZ|Mozambique|Mozambique
        NA|Namibia|Namibie
        NC|New Caledonia|Nouvelle-Calédonie
        NE|Niger|Niger
        NF|Norfolk Island|Île Norfolk
        NG|Nigeria|Nigéria
        NI|Nicaragua|Nicaragua
        NL|Netherlands|Pays-Bas
        NO|Norway|Norvège
        NP|Nepal|Népal
        NR|Nauru|Nauru
        NU|Niue|Niue
        NZ|New Zealand|Nouvelle-Zélande
        OM|Oman|Oman
        PA|Panama|Panama
        PE|Peru|Pérou
        PF|French Polynesia|Polynésie française
        PG|Papua New Guinea|Papouasie-Nouvelle-Guinée
        PH|Philippines|Philippines
        PK|Pakistan|Pakistan
        PL|Poland|Pologne
        PM|Saint Pierre and Miquelon|Saint-Pierre-et-Miquelon
        PN|Pitcairn Islands|Îles Pitcairn
        PR|Puerto Rico|Porto Rico
        PS|Palestine|Palestine
        PT|Portugal|Portugal
        PW|Palau|Palaos
        PY|Paraguay|Paraguay
        QA|Qatar|Qatar
        RE|Réunion|La Réunion
        RO|Romania|Roumanie
        RS|Serbia|Serbie
        RU|Russia|Russie
        RW|Rwanda|Rwanda
        SA|Saudi Arabia|Arabie saoudite
        SB|Solomon Islands|Îles Salomon
        SC|Seychelles|Seychelles
        SD|Sudan|Soudan
        SE|Sweden|Suède
        SG|Singapore|Singapour
        SH|Saint Helena, Ascension and Tristan da Cunha|Sainte-Hélène, Ascension et Tristan da Cunha
        SI|Slovenia|Slovénie
        SJ|Svalbard and Jan Mayen|Svalbard et Jan Mayen
        SK|Slovakia|Slovaquie
        SL|Sierra Leone|Sierra Leone
        SM|San Marino|Saint-Marin
        SN|Senegal|Sénégal
        SO|Somalia|Somalie
        SR|Suriname|Suriname
        SS|South Sudan|Soudan du Sud
        ST|São Tomé and Príncipe|Sao Tomé-et-Principe
        SV|El Salvador|El Salvador
        SX|Sint Maarten (Dutch part)|Saint-Martin (partie néerlandaise)
        SY|Syria|Syrie
        SZ|Eswatini|Eswatini
        TC|Turks and Caicos Islands|Îles Turques et Caïques
        TD|Chad|Tchad
        TF|French Southern Territories|Terres australes françaises
        TG|Togo|Togo
        TH|Thailand|Thaïlande
        TJ|Tajikistan|Tadjikistan
        TK|Tokelau|Tokelau
        TL|Timor-Leste|Timor-Leste
        TM|Turkmenistan|Turkménistan
        TN|Tunisia|Tunisie
        TO|Tonga|Tonga
        TR|Türkiye|Türkiye
        TT|Trinidad and Tobago|Trinité-et-Tobago
        TV|Tuvalu|Tuvalu
        TW|Taiwan|Taïwan
        TZ|Tanzania|Tanzanie
        UA|Ukraine|Ukraine
        UG|Uganda|Ouganda
        UM|United States Minor Outlying Islands|Îles mineures éloignées des États-Unis
        US|United States|États-Unis
        UY|Uruguay|Uruguay
        UZ|Uzbekistan|Ouzbékistan
        VA|Vatican City|Cité du Vatican
        VC|Saint Vincent and the Grenadines|Saint-Vincent-et-les-Grenadines
        VE|Venezuela|Venezuela
        VG|British Virgin Islands|Îles Vierges britanniques
        VI|United States Virgin Islands|Îles Vierges américaines
        VN|Vietnam|Vietnam
        VU|Vanuatu|Vanuatu
        WF|Wallis and Futuna|Wallis-et-Futuna
        WS|Samoa|Samoa
        XK|Kosovo|Kosovo
        YE|Yemen|Yémen
        YT|Mayotte|Mayotte
        ZA|South Africa|Afrique du Sud
        ZM|Zambia|Zambie
        ZW|Zimbabwe|Zimbabwe
        """;
}
