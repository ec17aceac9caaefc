package input_test

import (
	"strings"
	"testing"

	"sitrep/input"
	"sitrep/ledger"
)

func TestEnglishIsRead(t *testing.T) {
	for name, text := range map[string]string{
		"prose":            english,
		"capitals":         strings.ToUpper(english) + " THE ARMY SAID IT WOULD SEARCH THE HILLS FOR THE GUNMEN.",
		"short alert":      "Explosion, Kabul airport. Avoid area.",
		"one word":         "Attack",
		"numbers":          "12:40 3 2 17.5 %",
		"names":            "Juan Pérez, Ana María López, Luis Hernández, José García, Rosa Jiménez, Carlos Ruiz, Marta Gómez, all dead",
		"telegram style":   "Gunmen storm hotel Mogadishu; guards fire back; hostages freed; minister visits scene; curfew imposed citywide tonight",
		"foreign names":    "Взрыв was the word painted on the wall of the station, the police said.",
		"quoted French":    "The men shouted « Vive la liberté » and « à bas la dictature » before they fled to the hills, he said.",
		"many names":       strings.Repeat("Abdul Rahman, Mohammed Khan, Ali Hassan, Ibrahim Yusuf, Ahmed Salim, Omar Farouk, ", 5) + "killed",
		"Spanish names":    "Killed: María de la Cruz, José de los Santos, Ana del Río y Vega, Juan de la Torre, Pedro de las Casas, Luis el Moro",
		"capitals, dashes": "URGENT -- BOMB BLAST HITS MARKET IN NORTHERN TOWN, DOZENS FEARED DEAD -- RADIO",
	} {
		if r := input.FromBytes(name, []byte(text)); r.Status != ledger.StatusRead {
			t.Errorf("%s: %q", name, r.Reason)
		}
	}
}

func TestOtherLanguagesAreSkipped(t *testing.T) {
	for text, want := range map[string]string{
		"Вчера вечером в центре города прогремел взрыв, сообщила полиция. Пострадали три человека.": "Russian",
		"Взрыв в городе": "Russian",
		"Ayer por la tarde una bomba estalló en el mercado de la ciudad y tres personas resultaron heridas, informó la policía local en un comunicado.":              "Spanish",
		"AYER POR LA TARDE UNA BOMBA ESTALLÓ EN EL MERCADO DE LA CIUDAD Y TRES PERSONAS RESULTARON HERIDAS, INFORMÓ LA POLICÍA LOCAL EN UN COMUNICADO.":              "Spanish",
		"Hier soir, une bombe a explosé sur le marché de la ville et trois personnes ont été blessées, a annoncé la police dans un communiqué publié ce matin.":      "French",
		"Gestern Abend ist auf dem Markt der Stadt eine Bombe explodiert, drei Menschen wurden verletzt, wie die Polizei in einer Mitteilung am Morgen bekannt gab.": "German",
		"Gisteravond is op de markt van de stad een bom ontploft, drie mensen raakten gewond, zo heeft de politie vanochtend in een verklaring bekendgemaakt.":       "Dutch",
		"Dün akşam şehrin pazarında bir bomba patladı, üç kişi yaralandı, polis bu sabah yaptığı açıklamada olayla ilgili soruşturma başlatıldığını bildirdi.":       "Turkish",
		"انفجرت قنبلة مساء أمس في سوق المدينة وأصيب ثلاثة أشخاص بجروح حسبما أعلنت الشرطة في بيان لها":                                                                "Arabic",
		"昨晚市中心发生爆炸，警方表示有三人受伤。": "Mandarin",
	} {
		r := input.FromBytes("x", []byte(text))
		if r.Status != ledger.StatusSkipped || !strings.HasPrefix(r.Reason, "language: "+want) || !strings.HasSuffix(r.Reason, "; sitrep reads English") {
			t.Errorf("%s\n%s %q, want %s", text, r.Status, r.Reason, want)
		}
		if r.Text != text {
			t.Errorf("text lost: %q", r.Text)
		}
	}
}
