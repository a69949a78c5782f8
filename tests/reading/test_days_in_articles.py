"""Which day of an article is that of an act told later in it. 6 August 2025 was a Wednesday."""

import pytest
from tests.reading.telling import first_day_of

from diplograph.reading.read import Reader

ENGLISH = [
    (("Chile said on Tuesday it would reopen its embassy. Chile had expelled the Peruvian ambassador "
     "last month."), "sanctions", "2025-07"),
    ("Peru rejected the claim on Monday. Chile had earlier accused Peru of spying.", "accuses", None),
    (("Norway's foreign minister spoke in Oslo on Tuesday. Norway previously imposed sanctions on "
     "Belarus."), "sanctions", None),
    ("Norway condemned Belarus on Tuesday. In 2005 Norway recalled its ambassador from Belarus.", "protests", "2005"),
    ("The Kenyan minister addressed reporters on Monday. Sudan had bombed a Kenyan town.", "attacks", None),
    (("The Kenyan minister addressed reporters on Monday. Sudan bombed a Kenyan town in March, killing "
     "nine people."), "attacks", "2025-03"),
    (("Chad said on Sunday that the border was quiet. Sudanese troops have attacked Chad several times "
     "since 2023."), "attacks", "2023"),
    (("Bolivia and Paraguay signed a water treaty on Monday. The two countries had agreed on the text in "
     "2019."), "agrees", "2019"),
    ("Brazil's president arrived in Bogota on Monday. Brazil cut ties with Venezuela five years ago.",
     "sanctions", "2020"),
    (("Finland closed its border with Russia on Friday. Two years earlier, Finland had accused Russia of "
     "sending migrants."), "accuses", "2023"),
    ("Kuwait thanked Oman on Tuesday. Oman has mediated between Kuwait and Yemen for years.", "mediates", None),
    ("Serbia praised Hungary on Tuesday. Hungary has long supported Serbia.", "supports", None),
    (("August 4, 2025\nEstonia accuses Russia of jamming signals\nEstonia accused Russia of jamming "
     "signals near the border."), "accuses", "2025-08-04"),
    (("Leaders of the region gathered in Jakarta on Monday. At the summit, Malaysia's prime minister "
     "urged Myanmar to stop the fighting."), "requests", "2025-08-04"),
    (("The Georgian prime minister visited Armenia on 2 August. The same day, the Armenian president "
     "praised Georgia."), "supports", "2025-08-02"),
    (("Libya freed three Maltese sailors on 20 July. Two days later, Malta lifted sanctions against "
     "Libya."), "concedes", "2025-07-22"),
    (("Libya detained three Maltese sailors on 20 July. A day earlier, Malta had accused Libya of "
     "smuggling."), "accuses", "2025-07-19"),
    ("Libya detained three Maltese sailors in 2019. A year later, Malta imposed sanctions on Libya.",
     "sanctions", "2020"),
    ("Cuba accused the United States of lying. The statement was issued on Tuesday.", "accuses", "2025-08-05"),
    (("Cuba's foreign minister spoke on Tuesday. In a letter last year, Cuba urged Canada to lift "
     "sanctions."), "requests", "2024"),
    ("Cuba freed four Canadians. The foreign minister will speak on Friday.", "concedes", None),
    (("Cuba's president spoke on Monday about the economy. Cuban police have arrested three Haitian "
     "sailors."), "coerces", None),
    (("Cuba's president said on Monday that trade was growing. Cuba exports sugar to China and supports "
     "Bolivia."), "supports", None),
    (("Turkish President Recep Tayyip Erdogan told reporters in Ankara on Monday that talks had "
     'failed.\n"Greece must withdraw its ships," Erdogan said.\nErdogan also accused Greece of arming '
     "the islands."), "accuses", "2025-08-04"),
    (("German Chancellor Friedrich Merz held a news conference in Berlin on Tuesday.\nMerz warned Russia "
     "against further attacks."), "threatens", "2025-08-05"),
    (("Colombia on Monday criticised Ecuador over the new tax.\nThe foreign ministry in Bogota rejected "
     "Ecuador's explanation."), "rejects", "2025-08-04"),
    (("Colombia on Monday criticised Ecuador over the new tax.\nEcuador later rejected the criticism "
     "from Colombia."), "rejects", None),
    ("Zambia's president spoke on Monday.\nAngola, which rejected Zambia's offer, closed its airspace.",
     "rejects", None),
    (("Poland's foreign minister said on Tuesday the bridge was open.\nPoland continues to support "
     "Ukraine."), "supports", None),
    (("Poland's foreign minister said on Tuesday the bridge was open.\nPoland still rejects the Russian "
     "claim."), "rejects", None),
    (("Hungary's prime minister spoke on Friday.\nThe government wants to use gas to press Ukraine to "
     "reopen the pipeline."), "requests", None),
    (("Hungary's prime minister spoke on Friday.\nHungary opposes sanctions and blames Ukraine for the "
     "cut."), "accuses", None),
    (("Hungary accuses Ukraine of cutting gas\nBUDAPEST - Hungary accused Ukraine of cutting gas "
     "supplies, its foreign minister said on Friday."), "accuses", "2025-08-01"),
    (("Senegal's army said on Monday that order was back.\nGunmen from Mali attacked a Senegalese post "
     "at the weekend."), "attacks", None),
    (("Senegal's army said on Monday that order was back.\nMali had arrested two Senegalese officers "
     "days before."), "coerces", None),
    ("In 2014 Russia annexed Crimea.\nAt that time, Canada imposed sanctions on Russia.", "sanctions", "2014"),
    ("Ghana and Togo clashed at sea in March.\nGhana seized two Togolese boats the same month.", "coerces", "2025-03"),
    (("Japan's prime minister landed in Manila on Saturday.\nA day later, he met Philippine President "
     "Ferdinand Marcos."), "meets", "2025-08-03"),
    (("Japan's prime minister landed in Manila on Saturday.\nThe following day, Japan and the "
     "Philippines signed a defence pact."), "signs", "2025-08-03"),
    (("Japan's prime minister will land in Manila on Saturday.\nHe is to meet Philippine President "
     "Ferdinand Marcos a day later."), "meets", "2025-08-10"),
    ("Ireland banned arms exports to Israel.\nThe step was announced by the prime minister on Thursday.",
     "sanctions", "2025-07-31"),
    ("Ireland recalled its ambassador from Israel.\nThe decision was made public on Friday.", "protests", "2025-08-01"),
    ("Sri Lanka freed 14 Indian fishermen.\nThe release took place on Saturday at Jaffna.", "concedes", "2025-08-02"),
    (("The African Union summit opened in Addis Ababa on Saturday.\nAt the summit, Nigeria's president "
     "condemned Niger."), "accuses", "2025-08-02"),
    (("The African Union summit will open in Addis Ababa on Saturday.\nNigeria's president will meet the "
     "president of Niger at the summit."), "meets", None),
    ("Nepal's parliament voted on Sunday to back India. China protested to Nepal the next day.",
     "protests", "2025-08-04"),
    (("Israel killed an Iranian general in Damascus. Iran's foreign minister told state television on "
     "Monday that Iran would answer."), "attacks", None),
]  # fmt: skip

INDONESIAN = [
    (("Chile pada Selasa menyatakan akan membuka kembali kedutaannya. Chile mengusir duta besar Peru "
     "bulan lalu."), "sanctions", "2025-07"),
    ("Peru menolak klaim itu pada Senin. Chile sebelumnya menuduh Peru melakukan spionase.", "accuses", None),
    (("Menteri Luar Negeri Norwegia berbicara di Oslo, Selasa. Sebelumnya Norwegia menjatuhkan sanksi "
     "terhadap Belarus."), "sanctions", None),
    (("Norwegia mengecam Belarus pada Selasa. Pada 2005 Norwegia memanggil pulang duta besarnya dari "
     "Belarus."), "protests", "2005"),
    ("Menteri Kenya menemui wartawan, Senin. Sudan telah mengebom sebuah kota Kenya.", "attacks", None),
    ("Menteri Kenya menemui wartawan, Senin. Sudan mengebom sebuah kota Kenya pada Maret lalu.", "attacks", "2025-03"),
    (("Chad menyebut perbatasan tenang pada Minggu. Pasukan Sudan beberapa kali menyerang Chad sejak "
     "2023."), "attacks", "2023"),
    (("Bolivia dan Paraguay menandatangani perjanjian air pada Senin. Kedua negara sepakat soal naskah "
     "itu pada 2019."), "agrees", "2019"),
    (("Presiden Brasil tiba di Bogota, Senin. Brasil memutuskan hubungan dengan Venezuela lima tahun "
     "lalu."), "sanctions", "2020"),
    (("Finlandia menutup perbatasan dengan Rusia pada Jumat. Dua tahun sebelumnya, Finlandia menuduh "
     "Rusia mengirim migran."), "accuses", "2023"),
    ("Serbia memuji Hungaria pada Selasa. Hungaria sudah lama mendukung Serbia.", "supports", None),
    ("Selasa, 5 Agustus 2025\nEstonia tuduh Rusia\nEstonia menuduh Rusia mengacaukan sinyal.", "accuses", "2025-08-05"),
    (("Para pemimpin kawasan berkumpul di Jakarta pada Senin. Dalam KTT itu, Perdana Menteri Malaysia "
     "mendesak Myanmar menghentikan pertempuran."), "requests", "2025-08-04"),
    (("Perdana Menteri Georgia mengunjungi Armenia pada 2 Agustus. Pada hari yang sama, Presiden Armenia "
     "memuji Georgia."), "supports", "2025-08-02"),
    (("Libya membebaskan tiga pelaut Malta pada 20 Juli. Dua hari kemudian, Malta mencabut sanksi "
     "terhadap Libya."), "concedes", "2025-07-22"),
    (("Libya menahan tiga pelaut Malta pada 20 Juli. Sehari sebelumnya, Malta menuduh Libya melakukan "
     "penyelundupan."), "accuses", "2025-07-19"),
    (("Libya menahan tiga pelaut Malta pada 2019. Setahun kemudian, Malta menjatuhkan sanksi terhadap "
     "Libya."), "sanctions", "2020"),
    ("Kuba menuduh Amerika Serikat berbohong. Pernyataan itu dikeluarkan pada Selasa.", "accuses", "2025-08-05"),
    (("Menteri Luar Negeri Kuba berbicara pada Selasa. Dalam surat tahun lalu, Kuba mendesak Kanada "
     "mencabut sanksi."), "requests", "2024"),
    ("Kuba membebaskan empat warga Kanada. Menteri luar negeri akan berpidato pada Jumat.", "concedes", None),
    ("Presiden Kuba berbicara soal ekonomi pada Senin. Polisi Kuba telah menangkap tiga pelaut Haiti.",
     "coerces", None),
    ("Presiden Kuba mengatakan pada Senin bahwa perdagangan tumbuh. Kuba selama ini mendukung Bolivia.",
     "supports", None),
    (("Presiden Turki Recep Tayyip Erdogan mengatakan kepada wartawan di Ankara, Senin, perundingan "
     'gagal.\n"Yunani harus menarik kapalnya," kata Erdogan.\nErdogan juga menuduh Yunani '
     "mempersenjatai pulau-pulau itu."), "accuses", "2025-08-04"),
    (("Kanselir Jerman Friedrich Merz menggelar jumpa pers di Berlin, Selasa (5/8).\nMerz memperingatkan "
     "Rusia agar tidak menyerang lagi."), "threatens", "2025-08-05"),
    (("Kolombia pada Senin mengecam Ekuador soal pajak baru.\nKementerian Luar Negeri di Bogota menolak "
     "penjelasan Ekuador."), "rejects", "2025-08-04"),
    (("Kolombia pada Senin mengecam Ekuador soal pajak baru.\nEkuador belakangan membantah tuduhan "
     "Kolombia."), "rejects", None),
    (("Presiden Zambia berpidato pada Senin.\nAngola, yang menolak tawaran Zambia, menutup wilayah "
     "udaranya."), "rejects", None),
    (("Menteri Luar Negeri Polandia mengatakan jembatan itu dibuka, Selasa.\nPolandia terus mendukung "
     "Ukraina."), "supports", None),
    (("Menteri Luar Negeri Polandia mengatakan jembatan itu dibuka, Selasa.\nPolandia masih menolak "
     "klaim Rusia."), "rejects", None),
    (("Perdana Menteri Hungaria berbicara pada Jumat (1/8).\nPemerintah ingin memakai gas untuk menekan "
     "Ukraina agar membuka pipa itu."), "requests", None),
    (("Militer Senegal menyebut keadaan pulih pada Senin.\nPasukan Mali menyerang pos Senegal akhir "
     "pekan lalu."), "attacks", None),
    (("Militer Senegal menyebut keadaan pulih pada Senin.\nMali sudah menahan dua perwira Senegal "
     "beberapa hari sebelumnya."), "coerces", None),
    (("Menteri Belgia berbicara soal anggaran pada Selasa.\nBelgia mengirim kendaraan lapis baja ke "
     "Ukraina pada 2023."), "aids", "2023"),
    ("Pada 2014 Rusia mencaplok Krimea.\nPada saat itu, Kanada menjatuhkan sanksi terhadap Rusia.",
     "sanctions", "2014"),
    ("Ghana dan Togo bentrok di laut pada Maret.\nGhana menyita dua kapal Togo pada bulan yang sama.",
     "coerces", "2025-03"),
    (("Perdana Menteri Jepang tiba di Manila pada Sabtu.\nSehari kemudian, ia bertemu Presiden Filipina "
     "Ferdinand Marcos."), "meets", "2025-08-03"),
    (("Perdana Menteri Jepang tiba di Manila pada Sabtu.\nKeesokan harinya, Jepang dan Filipina "
     "menandatangani pakta pertahanan."), "signs", "2025-08-03"),
    (("Perdana Menteri Jepang akan tiba di Manila pada Sabtu.\nIa akan bertemu Presiden Filipina "
     "Ferdinand Marcos sehari kemudian."), "meets", "2025-08-10"),
    ("Irlandia melarang ekspor senjata ke Israel.\nLangkah itu diumumkan perdana menteri pada Kamis.",
     "sanctions", "2025-07-31"),
    ("Irlandia memanggil pulang duta besarnya dari Israel.\nKeputusan itu diumumkan pada Jumat.",
     "protests", "2025-08-01"),
    ("Sri Lanka membebaskan 14 nelayan India.\nPembebasan itu berlangsung pada Sabtu di Jaffna.",
     "concedes", "2025-08-02"),
    ("KTT Uni Afrika dibuka di Addis Ababa pada Sabtu.\nDalam KTT itu, Presiden Nigeria mengecam Niger.",
     "accuses", "2025-08-02"),
    ("Parlemen Nepal mendukung India pada Minggu. China memprotes Nepal keesokan harinya.", "protests", "2025-08-04"),
    (("Israel membunuh jenderal Iran di Damaskus. Menteri Luar Negeri Iran, Senin, mengatakan Iran akan "
     "membalas."), "attacks", None),
    (("Presiden Prabowo Subianto tiba di Moskow, Rusia, Selasa (5/8) petang. Ia dijadwalkan bertemu "
     "Presiden Rusia Vladimir Putin pada Rabu (6/8)."), "meets", "2025-08-06"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "predicate", "day"), ENGLISH)
def test_english_days_in_articles(reader: Reader, text: str, predicate: str, day: str | None) -> None:
    assert first_day_of(reader, "en", text, predicate) == day


@pytest.mark.parametrize(("text", "predicate", "day"), INDONESIAN)
def test_indonesian_days_in_articles(reader: Reader, text: str, predicate: str, day: str | None) -> None:
    assert first_day_of(reader, "id", text, predicate) == day
