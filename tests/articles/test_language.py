"""The language of a text: the two we read, and neighbours that must not be taken for them."""

import pytest

from diplograph.articles.language import detect, readable

INDONESIAN = [
    "Presiden Chile tiba di Lima pada Kamis untuk membahas batas laut.",
    "Kedua negara sepakat mempererat kerja sama pertahanan.",
    "Menlu Peru menolak tuduhan itu karena tidak ada bukti.",
    "Pemerintah mengatakan bahwa kapal itu sudah meninggalkan pelabuhan.",
    "Tentara menembak warga yang menyeberangi perbatasan.",
    "Ia juga bertemu dengan para pengusaha di kantor kementerian.",
    "Sanksi itu mulai berlaku pekan depan, kata juru bicara kementerian.",
    "Norwegia akan mengirim bantuan untuk korban banjir di Peru.",
    "Perundingan itu gagal setelah delegasi meninggalkan ruangan.",
    "Belum jelas kapan pertemuan berikutnya akan digelar.",
    "Kenya menuduh tetangganya melanggar wilayah udara.",
    "Duta besar dipanggil pulang usai insiden tersebut.",
    "Raja Norwegia memuji perjanjian itu sebagai langkah besar.",
    "Mereka meminta agar tahanan segera dibebaskan.",
    "Kunjungan itu merupakan yang pertama dalam tiga puluh tahun.",
    "Menurut polisi, sejumlah orang ditahan di bandara.",
    "Ekspor gandum dari Chile ke Peru dihentikan sementara.",
    "Kapal perang itu berlayar ke selat pada Senin pagi.",
    "Parlemen menyetujui perjanjian dagang dengan Uni Eropa.",
    "Menlu Bertemu Dubes Peru",
    "Chile dan Peru Sepakati Gencatan Senjata",
    "Rusia Tuduh Ukraina Serang Kapal",
    "Dia berkata tak akan mundur dari jabatannya.",
    "Hubungan kedua negara memburuk sejak tahun lalu.",
    "Menteri pertahanan menandatangani nota kesepahaman di Oslo.",
    "Negara itu belum mengakui kemerdekaan tetangganya.",
    "Serangan udara menewaskan sedikitnya sepuluh orang.",
    "Perdana menteri berjanji membantu pembangunan jembatan.",
    "Warga asing diminta meninggalkan kota itu secepatnya.",
    "Utusan khusus PBB menengahi perundingan di Jenewa.",
]
ENGLISH = [
    "The president of Chile arrived in Lima on Thursday to discuss the sea boundary.",
    "The two countries agreed to deepen their defence cooperation.",
    "Peru's foreign minister rejected the charge because there was no proof.",
    "The government said that the ship had left the harbour.",
    "Soldiers shot at people who crossed the border.",
    "She also met business leaders at the ministry.",
    "Sanctions will take effect next week, a spokesman said.",
    "Norway will send aid to flood victims in Peru.",
    "Talks failed after the delegation walked out of the room.",
    "It is not clear when the next meeting will be held.",
    "Kenya accuses its neighbour of violating its airspace.",
    "The ambassador was recalled after the incident.",
    "Norway's king praised the treaty as a great step.",
    "They asked for the prisoners to be freed at once.",
    "It was the first such visit in thirty years.",
    "Several people were held at the airport, according to police.",
    "Exports of wheat from Chile to Peru have been halted.",
    "The warship sailed into the strait on Monday morning.",
    "Parliament approved a trade agreement with the European Union.",
    "Foreign minister meets Peru's ambassador",
    "Chile and Peru agree ceasefire",
    "Russia accuses Ukraine of attack on ship",
    "He said he would not resign.",
    "Relations between the two countries have been bad since last year.",
    "Defence ministers signed a memorandum in Oslo.",
    "The country has not recognised its neighbour's independence.",
    "An air strike killed at least ten people.",
    "The prime minister promised help with building the bridge.",
    "Foreigners were told to leave the city at once.",
    "A special envoy of the UN mediated the talks in Geneva.",
]
OTHERS = [
    ("ms", "Menteri Luar itu berkata kerajaan Chile tidak akan menarik balik tenteranya kerana tiada bukti."),
    ("ms", "Mesyuarat antarabangsa itu akan diadakan pada hari Khamis dan Jumaat, kata setiausaha agung."),
    ("ms", "Polis menahan tiga lelaki manakala dua syarikat disiasat, lapor akhbar tempatan."),
    ("ms", "Beliau berkata rundingan itu berjalan lancar selepas lawatan rasmi pada bulan Ogos."),
    ("fr", "Le président du Chili est arrivé à Lima jeudi pour parler de la frontière maritime."),
    ("fr", "Les deux pays ont signé un accord sur la pêche dans le détroit."),
    ("fr", "La ministre a rejeté les accusations, selon son porte-parole."),
    ("es", "El presidente de Chile llegó a Lima el jueves para hablar de la frontera marítima."),
    ("es", "Los dos países firmaron un acuerdo sobre la pesca en el estrecho."),
    ("es", "La ministra rechazó las acusaciones, según su portavoz."),
    ("pt", "O presidente do Chile chegou a Lima na quinta-feira para falar da fronteira, mas não foi recebido."),
    ("de", "Der Präsident von Chile ist am Donnerstag nach Lima gereist, um über die Grenze zu sprechen."),
    ("nl", "De president van Chili is donderdag naar Lima gereisd om over de grens te spreken."),
    ("it", "Il presidente del Cile è arrivato a Lima per parlare della frontiera con il ministro."),
    ("tr", "Şili cumhurbaşkanı ve Peru bakanı sınır için bir anlaşma imzaladı, ancak sonra daha çok sorun oldu."),
    ("tl", "Dumating ang pangulo ng Chile sa Lima para sa pulong ng mga ministro."),
    ("ru", "Президент Чили прибыл в Лиму в четверг, чтобы обсудить морскую границу."),
    ("ar", "وصل رئيس تشيلي إلى ليما يوم الخميس لبحث الحدود البحرية."),
    ("zh", "智利总统星期四抵达利马讨论海上边界问题。"),
    ("ja", "チリのだいとうりょうがリマにとうちゃくした。"),
    ("ko", "칠레 대통령이 목요일 리마에 도착했다."),
    ("th", "ประธานาธิบดีชิลีเดินทางถึงกรุงลิมา"),
]


def test_at_least_ninety_eight_in_a_hundred_single_sentences_are_told_right() -> None:
    cases = [("id", text) for text in INDONESIAN] + [("en", text) for text in ENGLISH] + OTHERS
    wrong = [(lang, detect(text), text) for lang, text in cases if detect(text) != lang]
    assert len(wrong) <= 0.02 * len(cases), wrong


@pytest.mark.parametrize(("lang", "text"), OTHERS)
def test_a_language_we_do_not_read_is_not_taken_for_one_we_do(lang: str, text: str) -> None:
    assert lang not in readable()
    assert detect(text) not in readable()


@pytest.mark.parametrize("text", ["", "   ", "12 345", "!!!", "😀😀", "Xyzzy plugh", "QZX-17", "\ud800"])
def test_what_is_no_language_is_unknown(text: str) -> None:
    assert detect(text) == "und"


def test_some_foreign_words_do_not_change_the_language() -> None:
    text = " ".join(INDONESIAN[:4]) + ' "We are ready for talks with the two sides," kata dia. ' + "Поделиться"
    assert detect(text) == "id"


def test_indonesian_without_a_telling_word_is_indonesian() -> None:
    assert detect("Menteri itu akan bertemu dengan presiden.") == "id"
