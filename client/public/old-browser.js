// Runs only where modules do not (IE, the compatible mode of 360, QQ, Sogou): no new syntax here.
document.getElementById('app').style.display = 'none'
document.getElementById('old-browser').removeAttribute('hidden')
